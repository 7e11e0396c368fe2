import { useVoice } from "@/components/site/use-voice";
import { Said } from "@/components/ui/said";
import { StatusMark } from "@/components/ui/status-mark";
import { type CommentsView, commentsHref } from "@/domain/comment/addresses";
import { quoteOf } from "@/domain/comment/quote";
import type { OwnReactions } from "@/domain/comment/reaction/queries";
import type { Nested } from "@/domain/comment/thread/rules";
import { isStaffRole, type Viewer } from "@/domain/person/rules";
import { CommentBody } from "./comment-body";
import { CommentForm } from "./comment-form";
import { OwnForms } from "./own-forms";
import { Reactions } from "./reactions";
import { ReportForm } from "./report-form";
import { sideBar } from "./side-bar";
import { SideForm } from "./side-form";

/** Who reads, and where: the same for every comment on the page. */
export type Reading = {
  slug: string;
  viewer: Viewer | null;
  mayPost: boolean;
  mayReact: boolean;
  view: CommentsView;
  ownSide: string | null;
  isFollowing: boolean;
  reacted: OwnReactions;
};

type Props = { comment: Nested; reading: Reading };

export function CommentItem({ comment, reading }: Props) {
  const words = useVoice().words.comments;
  const { id, state, author, body, side } = comment;
  if (state === "removed" || state === "deleted" || state === "waiting" || !author)
    return (
      <p id={`comment-${id}`} className="text-[15px] text-quiet italic">
        {words[state === "waiting" || state === "deleted" ? state : "removed"]}
      </p>
    );
  const isOwn = reading.viewer?.id === author.id;
  const isReported = reading.view.report === id && reading.viewer !== null && !isOwn;
  const isReplied = reading.view.reply === id && reading.mayPost && state === "published";
  return (
    <article id={`comment-${id}`} aria-label={words.by(author.name)} tabIndex={-1}>
      <Header comment={comment} author={author} slug={reading.slug} />
      <CommentBody body={body} />
      {state === "published" && (
        <Reactions
          comment={comment}
          mayReact={!isOwn && reading.mayReact}
          mine={reading.reacted.get(id) ?? []}
        />
      )}
      {reading.viewer && (state === "published" || isOwn) && (
        <div className="comment-verbs">
          {reading.mayPost && !isReplied && state === "published" && (
            <a
              href={commentsHref(reading.slug, { reply: id }, "reply")}
              rel="nofollow"
              data-reply
              className="touch link"
            >
              {words.reply.seen}
              <span className="sr-only">{words.reply.heard(author.name)}</span>
            </a>
          )}
          {reading.mayPost && !isReplied && state === "published" && (
            <a
              href={commentsHref(reading.slug, { reply: id, quotes: true }, "reply")}
              rel="nofollow"
              data-reply
              data-quote
              className="touch link"
            >
              {words.quote.seen}
              <span className="sr-only">{words.quote.heard(author.name)}</span>
            </a>
          )}
          {isOwn && <SideForm commentId={id} isShown={side !== null} ownSide={reading.ownSide} />}
          {isOwn && <OwnForms comment={comment} />}
          {!isOwn && (
            <a
              href={commentsHref(reading.slug, { report: id }, "report")}
              rel="nofollow"
              data-report
              className="touch link text-quiet"
            >
              {words.report.seen}
              <span className="sr-only">{words.report.heard(author.name)}</span>
            </a>
          )}
        </div>
      )}
      {isReported && (
        <ReportForm
          commentId={id}
          back={commentsHref(reading.slug, { thread: id }, `comment-${id}`)}
        />
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
  slug: string;
};

function Header({ comment, author, slug }: HeaderProps) {
  const { words: all, dates } = useVoice();
  const words = all.comments;
  const { id, state, isFeatured, isFlattened, inReplyTo, side, sideAt, createdAt, isEdited } =
    comment;
  return (
    <header>
      <span className="author" dir="auto">
        {author.name}
      </span>
      {side !== null && (
        <span className={`voted ${sideBar(sideAt)}`}>
          <Said parts={words.voted(<bdi>{side}</bdi>)} />
        </span>
      )}
      {isStaffRole(author.role) && <span>{words.newsroom}</span>}
      {/* The address to hand on: it finds the comment whatever page or order it stands in by then. */}
      <a
        href={
          state === "own" ? `#comment-${id}` : commentsHref(slug, { thread: id }, `comment-${id}`)
        }
        rel="nofollow"
      >
        <time dateTime={createdAt.toISOString()}>{dates.dayAndTime(createdAt)}</time>
      </a>
      {isEdited && <span>{words.edited}</span>}
      {isFlattened && inReplyTo && <span>{words.inReplyTo(inReplyTo)}</span>}
      {isFeatured && <StatusMark shape="filled" tone="text-verdigris" word={words.featured} />}
      {state === "own" && <StatusMark shape="hatched" tone="text-copper" word={words.ownWaiting} />}
    </header>
  );
}
