"use client";

import { Children, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Current, StoryContent } from "@/domain/story/input";
import { plainText } from "@/lib/rich-text";

const time = (at: Date) =>
  new Date(at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });

/**
 * Two texts of one story, side by side. Both are kept whatever is chosen: the one saved later
 * already lies in the history.
 */
export function ConflictView({
  mine,
  theirs,
  onKeepMine,
  onTakeTheirs,
}: {
  mine: StoryContent;
  theirs: Current;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}) {
  const [isOpen, setOpen] = useState(true);
  return (
    <Notice kind="alert">
      <p className="font-semibold">
        {theirs.savedBy} saved this story at {time(theirs.savedAt)}, while you wrote. Both texts are
        kept.
      </p>
      <p className="mt-1 text-ink">
        Copy what you need from one to the other, then choose the one to go on with.{" "}
        <button
          type="button"
          className="link touch cursor-pointer"
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? "Hide the texts" : "Compare the texts"}
        </button>
      </p>
      {isOpen && (
        <div className="mt-3 grid gap-4 text-ink md:grid-cols-2">
          <Side title="Your text" content={mine} other={theirs.content} />
          <Side title={`${theirs.savedBy}’s text`} content={theirs.content} other={mine} />
        </div>
      )}
      <div className="mt-4 flex flex-wrap gap-3">
        <Button onClick={onKeepMine}>Go on with mine</Button>
        <Button tone="quiet" onClick={onTakeTheirs}>
          Go on with {theirs.savedBy}’s
        </Button>
      </div>
    </Notice>
  );
}

function Side({
  title,
  content,
  other,
}: {
  title: string;
  content: StoryContent;
  other: StoryContent;
}) {
  const theirs = new Set(linesOf(other));
  return (
    <section aria-label={title} className="border border-rule bg-paper p-3">
      <h3 className="font-semibold">{title}</h3>
      <div className="max-h-[420px] overflow-y-auto font-prose text-[16px]">
        {Children.toArray(
          linesOf(content).map((line) => {
            const isOwn = !theirs.has(line);
            return (
              <p className={isOwn ? "mt-2 bg-wash-b" : "mt-2"}>
                {isOwn && <span className="sr-only">Only here: </span>}
                {line}
              </p>
            );
          }),
        )}
      </div>
    </section>
  );
}

const linesOf = (content: StoryContent): string[] =>
  [content.headline, content.standfirst, ...plainText(content.doc).split("\n")].filter(Boolean);
