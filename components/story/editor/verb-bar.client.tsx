"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { StatusMark, storyMarks } from "@/components/ui/status-mark";
import * as actions from "@/domain/story/actions";
import type { Outcome } from "@/domain/story/checklist/rules";
import type { DeskStory } from "@/domain/story/desk-queries";
import { isOpenTo, type Verb } from "@/domain/story/rules";
import { StateNotes } from "./state-notes";
import { useVerb } from "./use-verb.client";
import { VerbDialogs } from "./verb-dialogs.client";

/** One line: state, what autosave says, and the verbs that this person has for this state. */
export function VerbBar({
  story,
  headline,
  timeZone,
  flush,
  outcome,
  look,
  onErrors,
  isChanged,
  status,
  company,
  kept,
}: {
  story: DeskStory;
  headline: string;
  timeZone: string;
  flush: () => Promise<number | null>;
  outcome: Outcome;
  /** Reads the text anew: the checklist of a dialog is not a pause old. */
  look: () => void;
  onErrors: (errors: Record<string, string>) => void;
  /** Since the page was loaded. */
  isChanged: boolean;
  status: ReactNode;
  company: ReactNode;
  /** What is to be known of words that are not in the text any more. */
  kept: ReactNode;
}) {
  const verb = useVerb(story.id, flush, onErrors);
  const { show, act, isBusy, trouble, done, open } = verb;
  const { status: state, may } = story;
  const mark = storyMarks[state];
  const standing = {
    ...story,
    hasPending: story.hasPending || (isChanged && state === "published"),
  };
  const isOpen = (name: Verb) => isOpenTo(name, standing);

  /** The tab opens with the click, or browsers would block it; it shows the text once it is saved. */
  const preview = async () => {
    const tab = window.open("", `preview-${story.id}`);
    await flush();
    if (!tab) return;
    tab.location.href = `/desk/stories/${story.id}/preview`;
    tab.focus();
  };

  const publish = () => {
    look();
    show("publish");
  };

  const others = [
    { word: "Delete", isThere: may.remove, run: () => show("delete") },
    {
      word: "Send back",
      isThere: may.publish && isOpen("sendBack"),
      run: () => show("sendBack"),
    },
    {
      word: "Unschedule",
      isThere: may.publish && isOpen("unschedule"),
      run: () => act(actions.unscheduleStory, "No longer scheduled"),
    },
    {
      word: "Unpublish",
      isThere: may.publish && state === "published",
      run: () => show("unpublish"),
    },
  ];

  return (
    <div data-sticks="" className="z-10 mb-4 border-b border-rule bg-paper py-3 md:sticky md:top-0">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <h1 className="sr-only">{headline || "Untitled story"}</h1>
        {mark && <StatusMark {...mark} />}
        {status}
        {company}
        <div className="flex grow flex-wrap gap-2 md:justify-end">
          <Button tone="quiet" onClick={() => void preview()}>
            Preview
          </Button>
          {others.map(
            ({ word, isThere, run }) =>
              isThere && (
                <Button key={word} tone="quiet" disabled={isBusy} onClick={run}>
                  {word}
                </Button>
              ),
          )}
          {may.submit && isOpen("submitForReview") && (
            <Button
              tone={may.publish ? "quiet" : "ink"}
              disabled={isBusy}
              onClick={() => act(actions.submitForReview, "Submitted for review")}
            >
              Submit for review
            </Button>
          )}
          {may.publish && state === "published" && (
            <Button tone="quiet" disabled={isBusy || !isOpen("schedule")} onClick={publish}>
              Schedule
            </Button>
          )}
          {may.publish && state === "published" && (
            <Button disabled={isBusy} onClick={() => act(actions.publishStory, "Updated")}>
              Update
            </Button>
          )}
          {may.publish && state !== "published" && (
            <Button disabled={isBusy} onClick={publish}>
              Publish
            </Button>
          )}
        </div>
      </div>
      <div aria-live="polite" className="text-[15px] font-semibold text-verdigris">
        {done}
      </div>
      {trouble && open === null && (
        <p role="alert" className="mt-2 text-[15px] font-semibold text-alarm">
          {trouble}
        </p>
      )}
      {kept}
      <StateNotes {...{ story, isChanged, timeZone }} />
      <VerbDialogs verb={verb} {...{ story, headline, timeZone, outcome }} />
    </div>
  );
}
