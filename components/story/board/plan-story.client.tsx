"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { refusalWords } from "@/components/story/editor/refusals";
import {
  AssignmentFields,
  useAssignment,
} from "@/components/story/planning/assignment-fields.client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog.client";
import { Select, TextInput } from "@/components/ui/field";
import type { Colleague } from "@/domain/person/staff-queries";
import type { SectionView } from "@/domain/section/queries";
import { planStory } from "@/domain/story/assignment/actions";

type Shown = { team: Colleague[]; sections: SectionView[]; timeZone: string };

/** A planned story is a draft that somebody is to write. */
export function PlanStory(props: Shown) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Plan a story</Button>
      {isOpen && <PlanDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

const nobody = { writerId: null, editorId: null, dueAt: null, plannedWords: null };

function PlanDialog({ team, sections, timeZone, onClose }: Shown & { onClose: () => void }) {
  const router = useRouter();
  const state = useAssignment(nobody, timeZone);
  // Made once: a repeated request plans the same story.
  const [id] = useState(() => crypto.randomUUID());
  const [headline, setHeadline] = useState("");
  const [sectionId, setSection] = useState("");
  const [trouble, setTrouble] = useState("");
  const [isBusy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wish = state.read();
    if (!wish) return;
    setBusy(true);
    const plan = { id, headline, sectionId: sectionId || null, ...wish };
    const answer = await planStory(plan).catch(() => null);
    setBusy(false);
    if (answer?.ok) {
      router.refresh();
      return onClose();
    }
    const fields = answer?.fields ?? {};
    state.setErrors(fields);
    setTrouble(Object.keys(fields).length > 0 ? "" : refusalWords(answer?.reason));
  };

  return (
    <Dialog title="Plan a story" isOpen onClose={onClose}>
      <form onSubmit={submit} noValidate className="grid gap-3">
        <TextInput
          id="plan-headline"
          label="What it is about"
          hint="A working headline."
          maxLength={200}
          value={headline}
          error={state.errors.headline}
          onChange={(event) => setHeadline(event.target.value)}
        />
        <Select
          id="plan-section"
          label="Section"
          value={sectionId}
          onChange={(event) => setSection(event.target.value)}
        >
          <option value="">No section yet</option>
          {sections.map((section) => (
            <option key={section.id} value={section.id}>
              {section.name}
            </option>
          ))}
        </Select>
        <AssignmentFields state={state} team={team} />
        {trouble && (
          <p role="alert" className="font-semibold text-alarm">
            {trouble}
          </p>
        )}
        <div>
          <Button type="submit" disabled={isBusy}>
            Plan story
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
