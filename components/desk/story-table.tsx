import Link from "next/link";
import { getNewsroom } from "@/domain/newsroom/queries";
import type { Staff } from "@/domain/person/rules";
import { deskAddress, isFiltered } from "@/domain/story/desk-filter";
import { type DeskFilter, type DeskItem, listDeskStories } from "@/domain/story/desk-list";
import type { Cursor } from "@/lib/cursor";
import { brief, clock, shortDay } from "@/lib/dates";
import { ListKeys } from "./list-keys.client";
import { type StoryRow, StoryRows } from "./story-rows.client";

type Shown = { staff: Staff; filter: DeskFilter; after: Cursor | null };

const pageLength = 50;

/** A table where there is room, a list of stacked rows on a phone. */
export async function StoryTable({ staff, filter, after }: Shown) {
  const [{ timeZone }, { items, next }] = await Promise.all([
    getNewsroom(),
    listDeskStories(staff, filter, { after, limit: pageLength }),
  ]);
  const isPaged = after !== null;
  if (items.length === 0) return <Empty filter={filter} isPaged={isPaged} />;
  const now = new Date();
  const rows = items.map((item) => rowOf(item, timeZone, now));
  return (
    <>
      <table className="block w-full md:table" data-list="">
        <caption className="sr-only">Stories</caption>
        <thead className="hidden text-left text-[14px] text-quiet md:table-header-group">
          <tr className="border-b border-ink">
            <th scope="col" className="py-2 pr-4 font-normal">
              Headline
            </th>
            <th scope="col" className="py-2 pr-4 font-normal">
              Status
            </th>
            <th scope="col" className="py-2 pr-4 font-normal">
              Section
            </th>
            <th scope="col" className="py-2 pr-4 font-normal">
              Author
            </th>
            <th scope="col" className="py-2 text-right font-normal">
              Updated
            </th>
          </tr>
        </thead>
        <tbody className="block md:table-row-group">
          <StoryRows rows={rows} />
        </tbody>
      </table>
      <ListKeys />
      <nav aria-label="Pages" className="flex gap-5 pt-4">
        {isPaged && (
          <Link href={deskAddress(filter, {})} prefetch={false} className="link touch">
            First page
          </Link>
        )}
        {next && (
          <Link
            href={deskAddress(filter, { after: next })}
            prefetch={false}
            rel="next"
            className="link touch"
          >
            Next page
          </Link>
        )}
      </nav>
    </>
  );
}

/** Ready to be shown: the browser knows neither the newsroom's zone nor the server's clock. */
function rowOf(item: DeskItem, timeZone: string, now: Date): StoryRow {
  const { id, headline, status, section, authors, updatedAt, scheduledFor } = item;
  return {
    id,
    headline,
    status,
    section,
    authors: authors.join(", "),
    changes: item.hasPending && (item.submittedAt ? "in review" : "unpublished"),
    scheduledFor:
      scheduledFor && `${shortDay(scheduledFor, timeZone)}, ${clock(scheduledFor, timeZone)}`,
    updatedAt: updatedAt.toISOString(),
    updated: brief(updatedAt, now, timeZone),
  };
}

function Empty({ filter, isPaged }: { filter: DeskFilter; isPaged: boolean }) {
  const isNarrowed = isFiltered(filter) || isPaged;
  return (
    <p className="border-t border-ink py-8 font-prose text-[19px]">
      {isNarrowed ? "No story matches. " : "No stories yet. Start the first with “New story”."}
      {isNarrowed && (
        <Link href="/desk/stories" className="link">
          Clear filters
        </Link>
      )}
    </p>
  );
}
