import { rejectionReasons } from "@/domain/comment/rules";
import { getNewsroom } from "@/domain/newsroom/queries";
import type { Viewer } from "@/domain/person/rules";
import { placeOf } from "@/domain/reader-notice/places";
import {
  countUnreadNotices,
  listReaderNotices,
  type ReaderNotice,
} from "@/domain/reader-notice/queries";
import { sentenceOf } from "@/domain/reader-notice/rules";
import { decodeCursor, isTimeKey } from "@/lib/cursor";
import { dayAndTime } from "@/lib/dates";
import { AccountPart } from "./account-part";
import { ReadAllForm } from "./own-choices.client";

const perPage = 10;

/** Answers, features and verdicts: what happened to one's own words, and where one follows. */
export async function OwnNews({ viewer, after }: { viewer: Viewer; after: string | undefined }) {
  const cursor = decodeCursor(after, isTimeKey);
  const [{ items, next }, unread, { timeZone }] = await Promise.all([
    listReaderNotices(viewer, { after: cursor, limit: perPage }),
    countUnreadNotices(viewer),
    getNewsroom(),
  ]);
  const [latest] = items;
  return (
    <AccountPart id="news" title={unread > 0 ? `What is new (${unread})` : "What is new"}>
      {!latest && (
        <p className="text-quiet">
          {cursor ? "There is nothing older." : "Answers to your comments appear here."}
        </p>
      )}
      {unread > 0 && latest && !cursor && <ReadAllForm until={latest.until} />}
      <ul>
        {items.map((notice) => (
          <News key={notice.id} {...{ notice, timeZone }} />
        ))}
      </ul>
      {next && (
        <a href={`/account?news=${next}#news`} className="link touch">
          Older news
        </a>
      )}
    </AccountPart>
  );
}

function News({ notice, timeZone }: { notice: ReaderNotice; timeZone: string }) {
  const { kind, who, story, excerpt, rejection, at, isRead } = notice;
  const [before, behind] = sentenceOf(kind, who);
  return (
    <li className="grid gap-1 border-b border-rule py-3">
      <p dir="auto" className={isRead ? "" : "font-semibold"}>
        {!isRead && <span className="sr-only">New: </span>}
        <a href={placeOf(notice)} className="link">
          {before}
          {behind || before.endsWith("on ") ? <bdi>{story?.headline ?? "a story"}</bdi> : null}
          {behind}
        </a>
      </p>
      {excerpt && (
        <p
          dir="auto"
          className="line-clamp-3 border-l-2 border-edge pl-3 font-prose text-[15px] text-quiet wrap-anywhere"
        >
          {excerpt}
        </p>
      )}
      {rejection && (
        <p className="text-[14px] text-quiet">
          Reason: {rejectionReasons[rejection.code].toLowerCase()}
          {rejection.note && `. ${rejection.note}`}
        </p>
      )}
      <p className="text-[14px] text-quiet">{dayAndTime(at, timeZone)}</p>
    </li>
  );
}
