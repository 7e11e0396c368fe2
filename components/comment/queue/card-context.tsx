import { StatusMark } from "@/components/ui/status-mark";
import type { QueueCard } from "@/domain/comment/moderation/queries";
import { rejectionReasons, reportReasons } from "@/domain/comment/rules";
import { spamRules } from "@/domain/comment/screening/spam-signals";
import { dayAndTime, monthAndYear } from "@/lib/dates";
import { CommentBody } from "../comment-body";
import { queueHref } from "./addresses";

type Props = { card: QueueCard; timeZone: string };

/** What a verdict should rest on: who, where, to whom, why held, what was reported. */
export function CardContext({ card, timeZone }: Props) {
  const { author, story, parent, createdAt } = card;
  return (
    <>
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 text-[15px] wrap-anywhere">
        <p>
          <a href={`/desk/comments/readers/${author.id}`} className="link font-semibold" dir="auto">
            {author.name}
          </a>{" "}
          <span className="text-quiet">
            {history(author)} · since {monthAndYear(new Date(author.since), timeZone)}
          </span>
        </p>
        <p className="text-quiet">
          <time dateTime={createdAt}>{dayAndTime(new Date(createdAt), timeZone)}</time>
        </p>
      </header>
      <p className="text-[15px] text-quiet wrap-anywhere">
        On{" "}
        <a href={storyHref(story.slug, card)} className="link font-prose">
          {story.headline || "Untitled story"}
        </a>{" "}
        ·{" "}
        <a href={queueHref({ story: story.id })} className="link">
          Only this story
        </a>{" "}
        ·{" "}
        <a href={queueHref({ author: author.id })} className="link">
          Only this author
        </a>
      </p>
      <Marks card={card} timeZone={timeZone} />
      {parent && (
        <blockquote className="mt-3 border-l-2 border-edge pl-3 text-[15px] text-quiet">
          <p className="font-semibold wrap-anywhere">In reply to {parent.author}</p>
          <p className="line-clamp-3 font-prose wrap-anywhere">{parent.body}</p>
        </blockquote>
      )}
      <div className="max-w-[640px]">
        <CommentBody body={card.body} />
      </div>
      {card.spam && <SpamScore spam={card.spam} />}
      <Appeal card={card} />
      <Reports card={card} />
    </>
  );
}

const storyHref = (slug: string | null, { id, story }: QueueCard): string =>
  slug
    ? `/stories/${encodeURIComponent(slug)}?comments=thread-${id}#comment-${id}`
    : `/desk/stories/${story.id}`;

function history({ comments, approved, rejected, reported }: QueueCard["author"]): string {
  if (comments === 1) return rejected === 1 ? "1 comment, rejected" : "first comment";
  const parts = [
    `${comments} comments`,
    approved > 0 && `${approved} approved`,
    rejected > 0
      ? `${rejected} rejected (${Math.round((100 * rejected) / comments)}%)`
      : "none rejected",
    reported > 0 && `${reported} reported`,
  ];
  return parts.filter(Boolean).join(", ");
}

function Marks({ card, timeZone }: Props) {
  const { verdict, heldBecause, status, isFeatured, watchedFor } = card;
  const isHeld = status === "PREMOD" || status === "SYSTEM_WITHHELD";
  return (
    <p className="mt-2 flex flex-wrap gap-x-4 text-[15px] *:whitespace-normal empty:hidden">
      {isHeld && heldBecause && (
        <StatusMark shape="hatched" tone="text-copper" word={heldBecause} />
      )}
      {status === "NONE" && (
        <StatusMark shape="outlined" tone="text-verdigris" word="On the page" />
      )}
      {status === "APPROVED" && <StatusMark shape="filled" tone="text-verdigris" word="Approved" />}
      {status === "REJECTED" && (
        <StatusMark shape="crossed" tone="text-alarm" word={rejection(verdict)} />
      )}
      {(status === "APPROVED" || status === "REJECTED") && verdict && (
        <span className="text-quiet">
          by {verdict.by}, {dayAndTime(new Date(verdict.at), timeZone)}
        </span>
      )}
      {card.side && <StatusMark shape="filled" tone="text-ink" word={`Side: ${card.side}`} />}
      {watchedFor.length > 0 && (
        <StatusMark shape="outlined" tone="text-ink" word={`Watched: ${watchedFor.join(", ")}`} />
      )}
      {isFeatured && <StatusMark shape="filled" tone="text-verdigris" word="Featured" />}
      {verdict?.kind === "reject" && status === "REJECTED" && verdict.note && (
        <span className="text-quiet">“{verdict.note}”</span>
      )}
    </p>
  );
}

const rejection = (verdict: QueueCard["verdict"]): string =>
  verdict?.code ? `Rejected (${rejectionReasons[verdict.code]})` : "Rejected";

/** The sum and its parts, so that nobody has to believe a number. */
function SpamScore({ spam: { score, signals } }: { spam: NonNullable<QueueCard["spam"]> }) {
  return (
    <p className="mt-3 text-[15px] text-quiet">
      <span className="font-semibold text-ink">Spam score {score}</span>
      {": "}
      {signals.map(({ name, points }) => `${spamRules[name].words} ${points}`).join(", ")}
    </p>
  );
}

function Appeal({ card: { appeal, author } }: { card: QueueCard }) {
  if (!appeal) return null;
  return (
    <blockquote className="mt-3 max-w-[640px] border-l-2 border-copper pl-3">
      <p className="text-[15px] font-semibold wrap-anywhere text-copper">{author.name} appeals</p>
      <p dir="auto" className="font-prose whitespace-pre-line wrap-anywhere">
        {appeal.text}
      </p>
      {appeal.isForAnother && (
        <p className="text-[15px] font-semibold">
          You rejected it or wrote it: a colleague answers.
        </p>
      )}
    </blockquote>
  );
}

function Reports({ card: { reports } }: { card: QueueCard }) {
  if (reports.length === 0) return null;
  return (
    <ul aria-label="Reports" className="mt-3 border-l-2 border-alarm pl-3 text-[15px]">
      {reports.map(({ reason, note, by: reporter, at, isOnEarlierText }) => (
        <li key={`${reporter} ${reason} ${at}`}>
          <span className="font-semibold text-alarm">{reportReasons[reason]}</span>{" "}
          <span className="text-quiet">
            said <bdi>{reporter}</bdi>
            {isOnEarlierText && ", of an earlier text"}
            {note && `: “${note}”`}
          </span>
        </li>
      ))}
    </ul>
  );
}
