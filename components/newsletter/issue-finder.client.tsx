"use client";

import { useState } from "react";
import { StoryFinder } from "@/components/desk/story-finder.client";
import { Button } from "@/components/ui/button";
import { findStoriesForIssue, offerForIssue } from "@/domain/newsletter/actions";
import type { IssueStory } from "@/domain/newsletter/queries";
import { StoryFacts } from "./story-facts";
import type { IssueItems } from "./use-issue-items.client";

type Props = {
  newest: IssueStory[];
  items: IssueItems;
  sectionIds: string[];
  timeZone: string;
  onFound: (stories: IssueStory[]) => void;
};

/** Published stories: by rule, by headline, or the newest. */
export function IssueFinder({ newest, items, sectionIds, timeZone, onFound }: Props) {
  return (
    <StoryFinder
      newest={newest}
      search={findStoriesForIssue}
      onFound={onFound}
      isChosen={(id) => items.ids.includes(id)}
      hint="Published stories only."
      unasked="The newest that are not in it."
      above={<Offers {...{ items, sectionIds, onFound }} />}
    >
      {(story) => (
        <div className="flex flex-wrap items-center justify-between gap-x-3">
          <div className="min-w-[200px] flex-1">
            <p className="font-prose text-[17px] leading-[1.3] font-semibold wrap-anywhere">
              {story.headline}
            </p>
            <StoryFacts story={story} timeZone={timeZone} />
          </div>
          <Button tone="quiet" className="px-3! text-[14px]!" onClick={() => items.add([story])}>
            Add<span className="sr-only"> {story.headline}</span>
          </Button>
        </div>
      )}
    </StoryFinder>
  );
}

const rules = [
  ["newest", "Add what is new since the last issue"],
  ["mostRead", "Add the most read"],
] as const;

/** Several at once, by rule. */
function Offers({ items, sectionIds, onFound }: Pick<Props, "items" | "sectionIds" | "onFound">) {
  const [trouble, setTrouble] = useState("");
  const fill = async (rule: (typeof rules)[number][0]) => {
    const answer = await offerForIssue({ rule, sectionIds }).catch(() => null);
    if (!Array.isArray(answer)) return setTrouble("The server does not answer. Try again.");
    setTrouble("");
    onFound(answer);
    items.add(answer);
  };
  return (
    <>
      <div className="flex flex-wrap gap-2 pb-4">
        {rules.map(([rule, words]) => (
          <Button key={rule} tone="quiet" onClick={() => void fill(rule)}>
            {words}
          </Button>
        ))}
      </div>
      <p role="alert" className="text-alarm">
        {trouble}
      </p>
    </>
  );
}
