"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import type { IssueStory } from "@/domain/newsletter/queries";
import type { Draft, DraftNow } from "@/domain/newsletter/rules";

type Props = {
  mine: Draft;
  theirs: DraftNow;
  stories: Record<string, IssueStory>;
  onChoose: (choice: "mine" | "theirs") => void;
};

/** Two drafts made from the same one, side by side, until somebody chooses. */
export function DraftConflict({ mine, theirs, stories, onChoose }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const by = theirs.by ?? "Somebody else";
  return (
    <section aria-labelledby="conflict" className="mt-5 border-2 border-alarm p-4">
      <h2
        id="conflict"
        ref={heading}
        tabIndex={-1}
        className="text-[19px] font-semibold outline-none"
      >
        {by} has changed this newsletter meanwhile
      </h2>
      <p className="pb-4 text-quiet">
        Neither is lost: choose which one goes on. What you do now is kept on this page.
      </p>
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        <Version title="Yours, not saved" draft={mine} stories={stories}>
          <Button onClick={() => onChoose("mine")}>Keep mine</Button>
        </Version>
        <Version title={`Saved by ${by}`} draft={theirs.draft} stories={stories}>
          <Button tone="quiet" onClick={() => onChoose("theirs")}>
            Take theirs
          </Button>
        </Version>
      </div>
    </section>
  );
}

type Shown = { title: string; draft: Draft; stories: Props["stories"]; children: ReactNode };

function Version({ title, draft, stories, children }: Shown) {
  return (
    <section aria-label={title} className="min-w-0">
      <h3 className="border-b border-ink pb-1 font-semibold">{title}</h3>
      <p className="pt-2 font-semibold wrap-anywhere">{draft.subject || "Without a subject"}</p>
      <p className="line-clamp-6 whitespace-pre-line wrap-anywhere text-quiet">
        {draft.introduction}
      </p>
      <ol className="list-decimal pt-2 pl-5 font-prose">
        {draft.items.map(({ storyId, note }) => (
          <li key={storyId} className="wrap-anywhere">
            {stories[storyId]?.headline ?? "A story added meanwhile"}
            {note && <span className="block text-[14px] text-quiet">{note}</span>}
          </li>
        ))}
      </ol>
      <div className="pt-3">{children}</div>
    </section>
  );
}
