"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/field";
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

const rules = [
  ["newest", "Add what is new since the last issue"],
  ["mostRead", "Add the most read"],
] as const;

/** Published stories: by rule, by headline, or the newest. */
export function IssueFinder({ newest, items, sectionIds, timeZone, onFound }: Props) {
  const [q, setQ] = useState("");
  const [found, setFound] = useState<IssueStory[] | "failed" | null>(null);
  const [trouble, setTrouble] = useState("");

  useEffect(() => {
    if (!q.trim()) return setFound(null);
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const answer = await findStoriesForIssue({ q }).catch(() => null);
      if (!isCurrent) return;
      if (!Array.isArray(answer)) return setFound("failed");
      setFound(answer);
      onFound(answer);
    }, 250);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [q, onFound]);

  const fill = async (rule: (typeof rules)[number][0]) => {
    const answer = await offerForIssue({ rule, sectionIds }).catch(() => null);
    if (!Array.isArray(answer)) return setTrouble("The server does not answer. Try again.");
    setTrouble("");
    onFound(answer);
    items.add(answer);
  };

  const shown = (found === "failed" ? [] : (found ?? newest)).filter(
    ({ id }) => !items.ids.includes(id),
  );
  return (
    <section aria-labelledby="stories">
      <h2 id="stories" className="pb-2 text-[19px] font-semibold">
        Stories
      </h2>
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
      <TextInput
        id="find"
        type="search"
        label="Find by headline"
        hint="Published stories only."
        value={q}
        onChange={(event) => setQ(event.target.value)}
      />
      <p aria-live="polite" className="py-2 text-[14px] text-quiet">
        {found === "failed" && "The search does not answer. Try again."}
        {Array.isArray(found) && (shown.length === 1 ? "1 story" : `${shown.length} stories`)}
        {found === null && "The newest that are not in it."}
      </p>
      <ul className="border-t border-ink empty:hidden">
        {shown.map((story) => (
          <li
            key={story.id}
            aria-label={story.headline}
            className="flex flex-wrap items-center justify-between gap-x-3 border-b border-rule py-2"
          >
            <div className="min-w-[200px] flex-1">
              <p className="font-prose text-[17px] leading-[1.3] font-semibold wrap-anywhere">
                {story.headline}
              </p>
              <StoryFacts story={story} timeZone={timeZone} />
            </div>
            <Button tone="quiet" className="px-3! text-[14px]!" onClick={() => items.add([story])}>
              Add<span className="sr-only"> {story.headline}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
