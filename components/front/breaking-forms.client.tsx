"use client";

import { useActionState, useEffect, useRef, useState } from "react";
import { Answer } from "@/components/ui/answer";
import { Button } from "@/components/ui/button";
import { Select, TextInput } from "@/components/ui/field";
import { submitBreaking, submitBreakingEnd } from "@/domain/front/breaking/actions";
import { maxBreaking } from "@/domain/front/breaking/rules";

/** What the form holds; `seen` is the line that was up when somebody began to write, "" is none. */
type Line = { seen: string; text: string; storyId: string };
type Typed = Omit<Line, "seen"> & { seen: string | undefined; minutes: string };

type Props = {
  line: Line;
  stories: { id: string; headline: string }[];
};

const lengths = [
  [30, "30 minutes"],
  [60, "1 hour"],
  [120, "2 hours"],
  [240, "4 hours"],
  [480, "8 hours"],
  [1_440, "24 hours"],
] as const;

/** The form stays as it is typed when a colleague changes the line meanwhile; sending it says so. */
export function BreakingForms({ line, stories }: Props) {
  const [state, action, isPending] = useActionState(submitBreaking, {});
  const [ended, end, isEnding] = useActionState(submitBreakingEnd, {});
  const [typed, setTyped] = useState<Typed | null>(null);
  const shown = typed ?? { ...line, minutes: "60" };
  const change = (part: Partial<Typed>) =>
    setTyped({ ...shown, seen: typed?.seen ?? line.seen, ...part });
  const details = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    if (state.done) {
      setTyped(null);
      if (details.current) details.current.open = false;
      details.current?.querySelector("summary")?.focus();
    }
    // Who was refused has been shown what is up now, and may replace it.
    if (state.alert) setTyped((before) => before && { ...before, seen: undefined });
  }, [state]);

  const last = (ended.at ?? 0) > (state.at ?? 0) ? ended : state;
  const isTrue = last.done ? (last === state) === Boolean(line.seen) : true;
  return (
    <>
      {isTrue && <Answer state={last} />}
      <div className="flex flex-wrap items-start gap-x-5">
        {line.seen && (
          <form action={end}>
            <input type="hidden" name="seen" value={line.seen} />
            <Button type="submit" tone="alarm" aria-disabled={isEnding}>
              Take it down
            </Button>
          </form>
        )}
        <details
          ref={details}
          className="min-w-0 flex-1 basis-[300px]"
          open={state.alert ? true : undefined}
        >
          <summary className="touch cursor-pointer font-semibold underline">
            {line.seen ? "Change the line" : "Put up a line"}
          </summary>
          <form
            action={action}
            className="grid gap-4 pt-2 pb-2 lg:grid-cols-[3fr_2fr_1fr_auto] lg:items-end"
          >
            <input type="hidden" name="seen" value={typed?.seen ?? line.seen} />
            <TextInput
              id="breaking-text"
              name="text"
              label="What has happened"
              maxLength={maxBreaking}
              required
              value={shown.text}
              onChange={(event) => change({ text: event.target.value })}
              error={state.fields?.text}
            />
            <Select
              id="breaking-story"
              name="storyId"
              label="Leads to"
              value={shown.storyId}
              onChange={(event) => change({ storyId: event.target.value })}
              error={state.fields?.storyId}
            >
              <option value="">No story</option>
              {stories.map(({ id, headline }) => (
                <option key={id} value={id}>
                  {headline}
                </option>
              ))}
            </Select>
            <Select
              id="breaking-minutes"
              name="minutes"
              label="For"
              value={shown.minutes}
              onChange={(event) => change({ minutes: event.target.value })}
              error={state.fields?.minutes}
            >
              {lengths.map(([minutes, words]) => (
                <option key={minutes} value={minutes}>
                  {words}
                </option>
              ))}
            </Select>
            <Button type="submit" aria-disabled={isPending}>
              Put it up
            </Button>
          </form>
        </details>
      </div>
    </>
  );
}
