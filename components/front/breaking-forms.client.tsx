"use client";

import { useActionState } from "react";
import { Answer } from "@/components/ui/answer";
import { Button } from "@/components/ui/button";
import { Select, TextInput } from "@/components/ui/field";
import { submitBreaking, submitBreakingEnd } from "@/domain/front/breaking/actions";
import { maxBreaking } from "@/domain/front/breaking/rules";

type Props = {
  /** The line that is up. */
  seen: string | null;
  text: string;
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

export function BreakingForms({ seen, text, stories }: Props) {
  const [state, action, isPending] = useActionState(submitBreaking, {});
  const [ended, end, isEnding] = useActionState(submitBreakingEnd, {});
  const typed = state.alert ? state.values : undefined;
  return (
    <>
      <Answer state={state} />
      <Answer state={ended} />
      <div className="flex flex-wrap items-start gap-x-5">
        {seen && (
          <form action={end}>
            <input type="hidden" name="seen" value={seen} />
            <Button type="submit" tone="alarm" aria-disabled={isEnding}>
              Take it down
            </Button>
          </form>
        )}
        <details className="min-w-0 flex-1 basis-[300px]" open={state.alert ? true : undefined}>
          <summary className="touch cursor-pointer font-semibold underline">
            {seen ? "Change the line" : "Put up a line"}
          </summary>
          <form
            action={action}
            className="grid gap-4 pt-2 pb-2 lg:grid-cols-[3fr_2fr_1fr_auto] lg:items-end"
          >
            <input type="hidden" name="seen" value={seen ?? ""} />
            <TextInput
              id="breaking-text"
              name="text"
              label="What has happened"
              maxLength={maxBreaking}
              required
              defaultValue={typed?.text ?? text}
              error={state.fields?.text}
            />
            <Select
              id="breaking-story"
              name="storyId"
              label="Leads to"
              defaultValue={typed?.storyId ?? ""}
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
              defaultValue={typed?.minutes ?? "60"}
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
