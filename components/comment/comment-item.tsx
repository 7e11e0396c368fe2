import { StatusMark } from "@/components/ui/status-mark";
import { quoteOf } from "@/domain/comment/quote";
import type { OwnReactions } from "@/domain/comment/reaction/queries";
import type { Nested } from "@/domain/comment/thread/rules";
import { isStaffRole, type Viewer } from "@/domain/person/rules";
import { dayAndTime } from "@/lib/dates";
import { type CommentsView, commentsHref } from "./addresses";
import { CommentBody } from "./comment-body";
import { CommentForm } from "./comment-form";
import { OwnForms } from "./own-forms";
import { Reactions } from "./reactions";
import { ReportForm } from "./report-form";
import { SideForm } from "./side-form";

/** Who reads, and where: the same for every comment on the page. */
export type Reading = {
  slug: string;
  viewer: Viewer | null;
  timeZone: string;
  mayPost: boolean;
  view: CommentsView;
  ownSide: string | null;
  isFollowing: boolean;
  reacted: OwnReactions;
};

type Props = { comment: Nested; reading: Reading };

const gone = {
  removed: "This comment was removed by a moderator.",
  deleted: "This comment was deleted by its author.",
  waiting: "This comment is waiting for a moderator.",
};

export function CommentItem({ comment, reading }: Props) {
  const { id, state, author, body, side } = comment;
  if (state === "removed" || state === "deleted" || state === "waiting" || !author)
    return (
      <p id={`comment-${id}`} className="text-[15px] text-quiet italic">
        {gone[state === "waiting" || state === "deleted" ? state : "removed"]}
      </p>
    );
  const isOwn = reading.viewer?.id === author.id;
  const isReplied = reading.view.reply === id && reading.mayPost && state === "published";
  return (
    <article
      id={`comment-${id}`}
      aria-label={`Comment by ${author.name}`}
      tabIndex={-1}
      className="target:bg-sheet target:outline-8 target:outline-sheet"
    >
      <Header comment={comment} author={author} timeZone={reading.timeZone} />
      <CommentBody body={body} />
      {state === "published" && (
        <Reactions
          comment={comment}
          mayReact={!isOwn && reading.viewer?.emailConfirmed === true}
          mine={reading.reacted.get(id) ?? []}
        />
      )}
      {reading.viewer && (state === "published" || isOwn) && (
        <div className="mt-1 flex flex-wrap items-start gap-x-5 text-[15px]">
          {reading.mayPost && !isReplied && state === "published" && (
            <a
              href={commentsHref(reading.slug, { thread: id, reply: id }, "reply")}
              rel="nofollow"
              data-reply={id}
              data-author={author.name}
              className="touch link"
            >
              Reply<span className="sr-only"> to {author.name}</span>
            </a>
          )}
          {reading.mayPost && !isReplied && state === "published" && (
            <a
              href={commentsHref(reading.slug, { thread: id, reply: id, quotes: true }, "reply")}
              rel="nofollow"
              data-reply={id}
              data-author={author.name}
              data-quote
              className="touch link"
            >
              Quote<span className="sr-only"> {author.name}</span>
            </a>
          )}
          {isOwn && state === "published" && (
            <SideForm commentId={id} isShown={side !== null} ownSide={reading.ownSide} />
          )}
          {isOwn && <OwnForms comment={comment} />}
          {!isOwn && <ReportForm commentId={id} author={author.name} />}
        </div>
      )}
      {isReplied && reading.viewer && (
        <CommentForm
          slug={reading.slug}
          name={reading.viewer.name}
          parent={{ id, author: author.name }}
          quote={reading.view.quotes ? quoteOf(body) : ""}
          ownSide={reading.ownSide}
          isFollowing={reading.isFollowing}
        />
      )}
    </article>
  );
}

type HeaderProps = {
  comment: Nested;
  author: NonNullable<Nested["author"]>;
  timeZone: string;
};

function Header({ comment, author, timeZone }: HeaderProps) {
  const { id, state, isFeatured, isFlattened, inReplyTo, side, createdAt, isEdited } = comment;
  return (
    <header className="flex flex-wrap items-center gap-x-3 text-[15px] text-quiet">
      <span className="font-semibold text-ink" dir="auto">
        {author.name}
      </span>
      {side !== null && (
        <span className="border-l-4 border-verdigris bg-sheet px-2 text-ink">
          Voted “<bdi>{side}</bdi>”
        </span>
      )}
      {isStaffRole(author.role) && <span>Newsroom</span>}
      <a href={`#comment-${id}`} className="hover:underline">
        <time dateTime={createdAt.toISOString()}>{dayAndTime(createdAt, timeZone)}</time>
      </a>
      {isEdited && <span>edited</span>}
      {isFlattened && inReplyTo && <span>in reply to {inReplyTo}</span>}
      {isFeatured && <StatusMark shape="filled" tone="text-verdigris" word="Featured" />}
      {state === "own" && (
        <StatusMark shape="hatched" tone="text-copper" word="Waiting for a moderator" />
      )}
    </header>
  );
}
