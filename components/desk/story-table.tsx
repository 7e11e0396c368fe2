import Link from "next/link";
import { StatusMark, storyMarks } from "@/components/ui/status-mark";
import { getNewsroom } from "@/domain/newsroom/queries";
import { deskAddress, isFiltered } from "@/domain/story/desk-filter";
import type { DeskFilter, DeskItem } from "@/domain/story/desk-list";
import { brief, clock, shortDay } from "@/lib/dates";
import { ListKeys } from "./list-keys.client";

type Shown = { items: DeskItem[]; filter: DeskFilter; next: string | null; isPaged: boolean };

/** A table where there is room, a list of stacked rows on a phone. */
export async function StoryTable({ items, filter, next, isPaged }: Shown) {
  const { timeZone } = await getNewsroom();
  if (items.length === 0) return <Empty filter={filter} isPaged={isPaged} />;
  const now = new Date();
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
          {items.map((item) => (
            <Row key={item.id} item={item} timeZone={timeZone} now={now} />
          ))}
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

function Row({ item, timeZone, now }: { item: DeskItem; timeZone: string; now: Date }) {
  const mark = storyMarks[item.status];
  return (
    <tr className="flex flex-wrap gap-x-4 border-b border-rule py-2 focus-within:bg-sheet hover:bg-sheet md:table-row md:h-[52px] md:py-0">
      <td className="w-full py-1 md:w-auto md:pr-4">
        <Link
          href={`/desk/stories/${item.id}`}
          prefetch={false}
          data-list-item=""
          className="touch font-prose text-[17px] leading-[1.3] font-semibold hover:underline max-md:wrap-anywhere"
        >
          {item.headline || "Untitled story"}
        </Link>
      </td>
      <td className="text-[15px] md:pr-4">
        {mark && <StatusMark {...mark} />}
        {item.hasPending && (
          <span className="block text-[13px] text-copper">
            {item.submittedAt ? "Changes in review" : "Unpublished changes"}
          </span>
        )}
        {item.scheduledFor && (
          <span className="block text-[13px] text-quiet">
            {shortDay(item.scheduledFor, timeZone)}, {clock(item.scheduledFor, timeZone)}
          </span>
        )}
      </td>
      <td className="text-[15px] text-quiet md:pr-4">{item.section ?? "No section"}</td>
      <td className="text-[15px] text-quiet md:pr-4">{item.authors.join(", ")}</td>
      <td className="text-[15px] whitespace-nowrap text-quiet tabular-nums md:text-right">
        <time dateTime={item.updatedAt.toISOString()}>{brief(item.updatedAt, now, timeZone)}</time>
      </td>
    </tr>
  );
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
