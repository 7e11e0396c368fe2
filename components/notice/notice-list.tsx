import { NothingFound, Pager } from "@/components/desk/pager";
import { getNewsroom } from "@/domain/newsroom/queries";
import type { NoticeItem } from "@/domain/notice/queries";
import { placeOf, sentenceOf } from "@/domain/notice/rules";
import { brief } from "@/lib/dates";
import { ReadButton } from "./read-button.client";

type Shown = {
  items: NoticeItem[];
  next: string | null;
  query: Record<string, string | undefined>;
};

const path = "/desk/notices";

/** What colleagues did that concerns one, the newest first; the unread are marked by shape and word. */
export async function NoticeList({ items, next, query }: Shown) {
  const { timeZone } = await getNewsroom();
  const isFiltered = Boolean(query.show || query.after);
  if (items.length === 0)
    return (
      <NothingFound
        path={path}
        isFiltered={isFiltered}
        none="No notices yet. They come when a story is assigned to you, sent back, or published."
      />
    );
  return (
    <>
      <ul className="border-t border-ink">
        {items.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} timeZone={timeZone} />
        ))}
      </ul>
      <Pager path={path} query={query} next={next} />
    </>
  );
}

export function NoticeLine({ notice, timeZone }: { notice: NoticeItem; timeZone: string }) {
  const [before, after] = sentenceOf(notice.kind, notice.actor);
  return (
    <li className="grid grid-cols-[14px_minmax(0,1fr)_auto] items-start gap-x-3 border-b border-rule py-2">
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" className="mt-[15px]">
        {!notice.isRead && (
          <rect width="12" height="12" fill="currentColor" className="text-verdigris" />
        )}
      </svg>
      <div className="py-[10px]">
        <p className={notice.isRead ? "text-quiet" : "font-semibold"}>
          {!notice.isRead && <span className="sr-only">Unread: </span>}
          {before}
          <a href={placeOf(notice.storyId, notice.place)} className="link">
            {notice.headline || "Untitled story"}
          </a>
          {after}
        </p>
        {notice.excerpt && (
          <p className="border-l-4 border-copper pl-3 text-[15px]">{notice.excerpt}</p>
        )}
        <time dateTime={notice.at.toISOString()} className="text-[14px] text-quiet">
          {brief(notice.at, new Date(), timeZone)}
        </time>
      </div>
      <ReadButton id={notice.id} isRead={notice.isRead} about={notice.headline ?? ""} />
    </li>
  );
}
