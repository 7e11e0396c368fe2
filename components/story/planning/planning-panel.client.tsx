"use client";

import { useState } from "react";
import { useVerb } from "@/components/story/editor/use-verb.client";
import type { Colleague } from "@/domain/person/staff-queries";
import { isLate } from "@/domain/story/assignment/rules";
import type { DeskStory } from "@/domain/story/desk-queries";
import { isOpenTo } from "@/domain/story/rules";
import { dayAndTime } from "@/lib/dates";
import { AssignmentForm } from "./assignment-form.client";
import { EmbargoPart } from "./embargo-form.client";
import { TakeDownPart } from "./take-down-form.client";

/** What is agreed about the story: who, when, how long, and when it may not or no longer be out. */
export function PlanningPanel({
  story,
  team,
  timeZone,
  words,
  flush,
}: {
  story: DeskStory;
  team: Colleague[];
  timeZone: string;
  words: number;
  flush: () => Promise<number | null>;
}) {
  const [said, setSaid] = useState("");
  const [isChoosing, setChoosing] = useState(false);
  const verb = useVerb(story.id, flush, () => {});
  const { assignment, may } = story;
  // What a colleague changes meanwhile takes nothing away that is being chosen here: saving changes
  // only that.
  const [shown, setShown] = useState(assignment);
  if (!isChoosing && JSON.stringify(shown) !== JSON.stringify(assignment)) setShown(assignment);
  const name = (id: string | null) => team.find((person) => person.id === id)?.name;
  const { dueAt, plannedWords } = assignment;
  const told = [
    name(assignment.writerId) && `${name(assignment.writerId)} writes`,
    name(assignment.editorId) && `${name(assignment.editorId)} edits`,
    dueAt && `due ${dayAndTime(dueAt, timeZone)}`,
    plannedWords && `${words} of ${plannedWords} words`,
  ].filter(Boolean);
  return (
    <section aria-label="Planning" className="grid gap-5 border-t-2 border-ink pt-3">
      <h2 className="text-[17px] font-semibold">Planning</h2>
      <div className="grid gap-1">
        <h3 className="font-semibold">Assignment</h3>
        <p className="text-[15px] text-quiet">{told.join(", ") || "Not assigned yet."}</p>
        {isLate(dueAt, story.status, new Date()) && (
          <p className="text-[15px] font-semibold text-alarm">It is late.</p>
        )}
        {may.assign && (
          <details>
            <summary className="link touch cursor-pointer text-[15px] md:min-h-[32px]">
              {told.length > 0 ? "Change the assignment" : "Assign"}
            </summary>
            <AssignmentForm
              key={JSON.stringify(shown)}
              id={story.id}
              assignment={shown}
              {...{ team, timeZone }}
              onChange={() => {
                setChoosing(true);
                setSaid("");
              }}
              onDone={() => {
                setChoosing(false);
                setSaid("Assignment saved");
              }}
            />
          </details>
        )}
        <p role="status" className="text-[15px] font-semibold text-verdigris empty:hidden">
          {said}
        </p>
      </div>
      <EmbargoPart
        id={story.id}
        embargo={story.embargo}
        maySet={may.embargo}
        mayOverride={may.publish}
        timeZone={timeZone}
      />
      <TakeDownPart
        key={story.unpublishAt?.toISOString() ?? ""}
        unpublishAt={story.unpublishAt}
        mayPlan={may.publish && isOpenTo("planUnpublish", story)}
        {...{ verb, timeZone }}
      />
    </section>
  );
}
