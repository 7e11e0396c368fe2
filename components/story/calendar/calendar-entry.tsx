import { type Mark, StatusMark, storyMarks } from "@/components/ui/status-mark";
import type { Entry, EntryKind } from "@/domain/story/calendar/queries";
import { clock } from "@/lib/dates";

const words: Record<EntryKind, string> = {
  due: "Due",
  scheduled: "Goes out",
  out: "Out",
  down: "Comes down",
};

const shapes: Record<EntryKind, string> = {
  due: "draft",
  scheduled: "scheduled",
  out: "published",
  down: "unpublished",
};

/** One line of a day: when, what, whose. */
export function CalendarEntry({ entry, timeZone }: { entry: Entry; timeZone: string }) {
  const mark: Mark = {
    shape: "outlined",
    tone: "text-ink",
    ...storyMarks[shapes[entry.kind]],
    word: `${words[entry.kind]} ${clock(entry.at, timeZone)}`,
  };
  return (
    <div className="text-[14px] leading-snug">
      <p className="text-quiet">
        <StatusMark {...mark} />
      </p>
      <a
        href={`/desk/stories/${entry.id}`}
        data-list-item=""
        className="inline-block min-h-[24px] font-prose text-[15px] font-semibold break-words hover:underline"
      >
        {entry.headline || "Untitled story"}
      </a>
      {entry.writer && <p className="text-quiet">{entry.writer}</p>}
    </div>
  );
}
