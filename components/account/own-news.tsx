import { useVoice } from "@/components/site/use-voice";
import { getVoice } from "@/domain/newsroom/queries";
import type { Viewer } from "@/domain/person/rules";
import { placeOf } from "@/domain/reader-notice/places";
import {
  countUnreadNotices,
  listReaderNotices,
  type ReaderNotice,
} from "@/domain/reader-notice/queries";
import { sentenceOf } from "@/domain/reader-notice/rules";
import { decodeCursor, isTimeKey } from "@/lib/cursor";
import { AccountPart } from "./account-part";
import { ReadAllForm } from "./own-choices.client";

const perPage = 10;

/** Answers, features and verdicts: what happened to one's own words, and where one follows. */
export async function OwnNews({ viewer, after }: { viewer: Viewer; after: string | undefined }) {
  const cursor = decodeCursor(after, isTimeKey);
  const { words } = await getVoice();
  // Counted first: what comes in between is listed, and never only counted.
  const counted = await countUnreadNotices(viewer);
  const { items, next } = await listReaderNotices(viewer, { after: cursor, limit: perPage });
  const unread = Math.max(counted, items.filter(({ isRead }) => !isRead).length);
  const [latest] = items;
  const { news, nothingOlder } = words.account;
  return (
    <AccountPart id="news" title={unread > 0 ? news.unread(unread) : news.title}>
      {!latest && <p className="text-quiet">{cursor ? nothingOlder : news.none}</p>}
      {unread > 0 && latest && !cursor && <ReadAllForm until={latest.until} />}
      <ul>
        {items.map((notice) => (
          <News key={notice.id} notice={notice} />
        ))}
      </ul>
      {next && (
        <a href={`/account?news=${next}#news`} className="link touch">
          {news.older}
        </a>
      )}
    </AccountPart>
  );
}

function News({ notice }: { notice: ReaderNotice }) {
  const { words, dates } = useVoice();
  const { kind, who, story, excerpt, rejection, at, isRead } = notice;
  const [before, behind] = sentenceOf(words, kind, who);
  return (
    <li className="grid gap-1 border-b border-rule py-3">
      <p dir="auto" className={isRead ? "" : "font-semibold"}>
        {!isRead && <span className="sr-only">{words.account.news.mark}</span>}
        <a href={placeOf(notice)} className="link">
          {before}
          {behind !== null && <bdi>{story?.headline ?? words.letters.aStory}</bdi>}
          {behind}
        </a>
      </p>
      {excerpt && (
        <p
          dir="auto"
          className="line-clamp-3 border-s-2 border-edge ps-3 font-prose text-[15px] text-quiet wrap-anywhere"
        >
          {excerpt}
        </p>
      )}
      {rejection && (
        <p className="text-[14px] text-quiet">
          {words.account.reason(words.letters.reasons[rejection.code], rejection.note)}
        </p>
      )}
      <p className="text-[14px] text-quiet">{dates.dayAndTime(at)}</p>
    </li>
  );
}
