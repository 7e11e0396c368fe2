"use client";

import { useActionState, useEffect, useRef } from "react";
import { Answer } from "@/components/ui/answer";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/field";
import { StatusMark, storyMarks } from "@/components/ui/status-mark";
import { submitPart } from "@/domain/series/actions";
import type { DeskPart } from "@/domain/series/desk-queries";

/** Stories in no series yet; each can be added as the last part. */
export function AddParts({
  seriesId,
  q,
  candidates,
}: {
  seriesId: string;
  q: string;
  candidates: DeskPart[];
}) {
  const [state, action, isPending] = useActionState(submitPart, {});
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // The row that was pressed is gone; the cursor stays in the list.
    if (state.at && state.done) list.current?.querySelector("button")?.focus();
  }, [state.at, state.done]);
  return (
    <section aria-labelledby="add">
      <h2 id="add" className="pb-3 text-[17px] font-semibold">
        Add stories
      </h2>
      <form
        action={`/desk/series/${seriesId}`}
        className="grid grid-cols-[1fr_auto] items-end gap-3 pb-3"
      >
        <TextInput id="q" name="q" type="search" label="Search by headline" defaultValue={q} />
        <Button type="submit" tone="quiet">
          Show
        </Button>
      </form>
      <Answer state={state} />
      {candidates.length === 0 && (
        <p className="border-t border-rule py-5 text-quiet">
          {q ? "No story outside a series has this headline." : "Every story is in a series."}
        </p>
      )}
      <ul ref={list} className="border-t border-ink empty:hidden">
        {candidates.map(({ id, headline, status }) => {
          const mark = storyMarks[status];
          return (
            <li key={id} className="flex items-center gap-4 border-b border-rule py-2">
              <div className="min-w-0 flex-1">
                <p className="font-prose leading-[1.3] font-semibold">
                  {headline || "Untitled story"}
                </p>
                <p className="text-[14px]">{mark && <StatusMark {...mark} />}</p>
              </div>
              <form action={action}>
                <input type="hidden" name="id" value={seriesId} />
                <input type="hidden" name="storyId" value={id} />
                <Button
                  type="submit"
                  name="verb"
                  value="add"
                  tone="quiet"
                  className="px-3 text-[14px]"
                  aria-disabled={isPending}
                >
                  Add<span className="sr-only"> {headline || "untitled story"}</span>
                </Button>
              </form>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
