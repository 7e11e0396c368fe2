"use client";

import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { TextInput } from "@/components/ui/field";

type Findable = { id: string; headline: string };
type Search<S> = (input: { q: string }) => Promise<S[] | { ok: false }>;

type Props<S extends Findable> = {
  /** Offered until somebody searches. */
  newest: S[];
  search: Search<S>;
  onFound: (stories: S[]) => void;
  isChosen: (id: string) => boolean;
  /** Which stories are searched. */
  hint: string;
  /** What stands here before a search. */
  unasked: string;
  /** Other ways to stories, above the search. */
  above?: ReactNode;
  children: (story: S) => ReactNode;
};

/** Of the newest more are at hand than are shown: those that are chosen make room for the next. */
const shownAtOnce = 20;

/** The stories one can choose: the newest, or those with these words in their headline. */
export function StoryFinder<S extends Findable>({
  newest,
  search,
  onFound,
  isChosen,
  hint,
  unasked,
  above,
  children,
}: Props<S>) {
  const [q, setQ] = useState("");
  const found = useFound(q, search, onFound);
  const shown = (found === "failed" ? [] : (found ?? newest))
    .filter(({ id }) => !isChosen(id))
    .slice(0, shownAtOnce);
  return (
    <section aria-labelledby="stories">
      <h2 id="stories" className="pb-2 text-[19px] font-semibold">
        Stories
      </h2>
      {above}
      <TextInput
        id="find"
        type="search"
        label="Find by headline"
        hint={hint}
        value={q}
        onChange={(event) => setQ(event.target.value)}
      />
      <p aria-live="polite" className="py-2 text-[14px] text-quiet">
        {found === "failed" && "The search does not answer. Try again."}
        {Array.isArray(found) && (shown.length === 1 ? "1 story" : `${shown.length} stories`)}
        {found === null && unasked}
      </p>
      <ul className="border-t border-ink empty:hidden">
        {shown.map((story) => (
          <li key={story.id} aria-label={story.headline} className="border-b border-rule py-2">
            {children(story)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** @returns null before a search */
function useFound<S>(
  q: string,
  search: Search<S>,
  onFound: (stories: S[]) => void,
): S[] | "failed" | null {
  const [found, setFound] = useState<S[] | "failed" | null>(null);
  // Whoever hears of it draws anew and may hand in another listener: that is no reason to ask again.
  const tell = useEffectEvent(onFound);
  useEffect(() => {
    if (!q.trim()) return setFound(null);
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const answer = await search({ q }).catch(() => null);
      if (!isCurrent) return;
      if (!Array.isArray(answer)) return setFound("failed");
      setFound(answer);
      tell(answer);
    }, 250);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [q, search]);
  return found;
}
