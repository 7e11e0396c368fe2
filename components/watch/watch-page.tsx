import { DeskTitle } from "@/components/desk/desk-title";
import type { WatchView } from "@/domain/watch/queries";
import type { WatchKind } from "@/domain/watch/rules";
import { shortDate } from "@/lib/dates";
import { WatchStoryForm, WatchWordForm } from "./watch-forms.client";
import { type Shown, WatchList } from "./watch-list.client";

type Props = {
  watches: WatchView[];
  stories: { id: string; headline: string }[];
  timeZone: string;
};

/** What comes first in the queue, and how one puts something there. */
export function WatchPage({ watches, stories, timeZone }: Props) {
  return (
    <div className="max-w-[56em]">
      <DeskTitle title="Watch list" />
      <p className="pb-5 text-quiet">
        Comments of these come first in the queue, and have a tab of their own there. Nothing is
        held for it. A reader is put here from their own page.
      </p>
      {watches.length === 0 ? (
        <p className="border-t border-rule py-5 text-quiet">Nothing is watched.</p>
      ) : (
        <WatchList watches={watches.map((watch) => shown(watch, timeZone))} />
      )}
      <div className="mt-[52px] grid gap-[32px] md:grid-cols-2">
        <section aria-labelledby="new-word">
          <h2 id="new-word" className="border-t border-ink pt-3 pb-3 text-[20px] font-semibold">
            A word
          </h2>
          <WatchWordForm />
        </section>
        <section aria-labelledby="new-story">
          <h2 id="new-story" className="border-t border-ink pt-3 pb-3 text-[20px] font-semibold">
            A story
          </h2>
          <WatchStoryForm stories={stories} />
        </section>
      </div>
    </div>
  );
}

const kinds: Record<WatchKind, string> = { person: "Reader", story: "Story", word: "Word" };

function shown(watch: WatchView, timeZone: string): Shown {
  const { id, kind, word, person, story, note, by, at, waiting } = watch;
  return {
    id,
    kind: kinds[kind],
    name: word ?? person?.name ?? (story?.headline || "Untitled story"),
    href: person
      ? `/desk/comments/readers/${person.id}`
      : story
        ? `/desk/comments?tab=watched&story=${story.id}`
        : null,
    note,
    since: `${by}, ${shortDate(at, timeZone)}`,
    waiting,
  };
}
