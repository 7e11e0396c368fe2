"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { refusalWords } from "@/components/story/editor/refusals";
import { Button } from "@/components/ui/button";
import type { Colleague } from "@/domain/person/staff-queries";
import { assignStory } from "@/domain/story/assignment/actions";
import type { Assignment } from "@/domain/story/assignment/rules";
import { AssignmentFields, useAssignment } from "./assignment-fields.client";

/** Hands the story out, or changes what was handed out. */
export function AssignmentForm({
  id,
  assignment,
  team,
  timeZone,
  onChange,
  onDone,
}: {
  id: string;
  assignment: Assignment;
  team: Colleague[];
  timeZone: string;
  onChange?: () => void;
  onDone: () => void;
}) {
  const router = useRouter();
  const state = useAssignment(assignment, timeZone);
  const [seen] = useState(() => ({
    ...assignment,
    dueAt: assignment.dueAt?.toISOString() ?? null,
  }));
  const [trouble, setTrouble] = useState("");
  const [isBusy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wish = state.read();
    if (!wish) return;
    setBusy(true);
    const answer = await assignStory({ id, ...wish, seen }).catch(() => null);
    setBusy(false);
    if (answer?.ok) {
      setTrouble("");
      router.refresh();
      return onDone();
    }
    const fields = answer?.fields ?? {};
    state.setErrors(fields);
    setTrouble(Object.keys(fields).length > 0 ? "" : refusalWords(answer?.reason));
  };

  return (
    <form onSubmit={submit} onChange={onChange} noValidate className="grid gap-3">
      <AssignmentFields state={state} team={team} />
      {trouble && (
        <p role="alert" className="text-[15px] font-semibold text-alarm">
          {trouble}
        </p>
      )}
      <div>
        <Button type="submit" tone="quiet" disabled={isBusy}>
          Save assignment
        </Button>
      </div>
    </form>
  );
}
