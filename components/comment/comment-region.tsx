import { StatusLine } from "@/components/comment/status-line";
import { buttonClass } from "@/components/ui/button";
import { Still } from "@/components/ui/still";
import { type CommentsView, readView } from "@/domain/comment/addresses";
import { listOwnWaiting } from "@/domain/comment/queries";
import { listOwnReactions } from "@/domain/comment/reaction/queries";
import {
  getOwnSide,
  listBySide,
  listSides,
  type SideOfThread,
} from "@/domain/comment/side/queries";
import {
  getDiscussion,
  getThread,
  listThreads,
  type Thread,
} from "@/domain/comment/thread/queries";
import { nest, withOwn } from "@/domain/comment/thread/rules";
import { findSpeaker } from "@/domain/comment/thread/speaking";
import { isFollowing as findFollow } from "@/domain/follow/queries";
import { getVoice } from "@/domain/newsroom/queries";
import type { Viewer } from "@/domain/person/rules";
import { CommentList } from "./comment-list";
import { CommentPager } from "./comment-pager";
import { FollowForm } from "./follow-form";
import { ReportForm } from "./report-form";
import { SayIt } from "./say-it";
import { SideView } from "./side-view";
import { SortLinks } from "./sort-links";

type Props = {
  storyId: string;
  slug: string;
  viewer: Viewer | null;
  params: Record<string, string | string[] | undefined>;
};

/** The conversation below a story: plain HTML, complete without a script. */
export async function CommentRegion({ storyId, slug, viewer, params }: Props) {
  const asked = readView(params);
  const talk = getDiscussion(storyId);
  const [discussion, speaker, found, waiting, voice, sides, ownSide, isFollowing] =
    await Promise.all([
      talk,
      viewer ? talk.then((open) => open && findSpeaker(viewer, open.isForRegulars)) : null,
      find(storyId, asked),
      viewer ? listOwnWaiting(viewer, storyId) : [],
      getVoice(),
      listSides(storyId),
      viewer ? getOwnSide(viewer, storyId) : null,
      viewer ? findFollow(viewer, storyId) : false,
    ]);
  if (!discussion) return null;
  const words = voice.words.comments;
  const { view, threads, next, earlier } = found;
  const mine = withOwn(threads, waiting);
  const own = mine.loose.map((root) => nest({ root, replies: [] }));
  const listed = mine.threads.map((thread) => ({ ...nest(thread), hasMore: thread.hasMore }));
  const mayReact = viewer?.emailConfirmed === true && !speaker?.barred;
  const mayPost = discussion.isOpen && mayReact && speaker?.missing === null;
  const bySide = found.bySide;
  const shown = threads.flatMap(({ root, replies }) => [root, ...replies]);
  const inSight = bySide ? bySide.flatMap((side) => side.comments) : shown;
  const reacted = viewer
    ? await listOwnReactions(
        viewer,
        inSight.map(({ id }) => id),
      )
    : new Map();
  const reading = { slug, viewer, mayPost, mayReact, view, ownSide, isFollowing, reacted };
  const isReplying =
    view.reply !== undefined && mayPost && threads.some((thread) => holds(thread, view.reply));
  return (
    <section
      id="comments"
      aria-label={words.title}
      data-slug={slug}
      data-total={discussion.total}
      className="comments"
    >
      <div className="comments-top">
        <h2>
          {words.title} {discussion.total > 0 && <span>{voice.number(discussion.total)}</span>}
        </h2>
        {discussion.total > 1 && view.thread === undefined && (
          <SortLinks slug={slug} view={view} hasSides={sides.length > 1} />
        )}
      </div>
      {viewer && (discussion.isOpen || isFollowing) && (
        <FollowForm slug={slug} isFollowing={isFollowing} />
      )}
      <StatusLine posted={params.posted} />
      {!isReplying && (
        <SayIt
          slug={slug}
          viewer={viewer}
          speaker={speaker ?? null}
          isOpen={discussion.isOpen}
          isForRegulars={discussion.isForRegulars}
          view={view}
          ownSide={ownSide}
          isFollowing={isFollowing}
        />
      )}
      <Still data-threads>
        <CommentPager slug={slug} view={view} earlier={earlier} where="above" next={null} />
        <CommentList comments={[...own, ...listed]} reading={reading} />
        {bySide && <SideView sides={bySide} reading={reading} />}
        {!bySide && listed.length + own.length === 0 && discussion.isOpen && (
          <p className="mt-5 text-quiet">{words.none}</p>
        )}
        <CommentPager slug={slug} view={view} earlier={false} where="below" next={next} />
        {viewer && (
          <template data-report-form>
            <ReportForm back="#comments" />
          </template>
        )}
      </Still>
      <div aria-live="polite" data-new-comments={buttonClass()} />
    </section>
  );
}

const holds = ({ root, replies }: Thread, id: string | undefined) =>
  [root, ...replies].some((comment) => comment.id === id && comment.state === "published");

type Found = {
  view: CommentsView;
  threads: Thread[];
  next: string | null;
  earlier: boolean;
  /** Instead of threads. */
  bySide?: SideOfThread[];
};

/** The page of threads, or the one thread, that the address asks for. */
async function find(storyId: string, view: CommentsView): Promise<Found> {
  const commentId = view.thread ?? view.reply ?? view.report;
  const one = commentId && (await getThread({ storyId, commentId, after: view.after }));
  if (!one) {
    const { sort, after } = view;
    if (sort === "sides") {
      const bySide = await listBySide(storyId, after);
      return { view: { sort, after }, threads: [], next: null, earlier: false, bySide };
    }
    const page = await listThreads({ storyId, sort, ...(view.thread ? {} : { after }) });
    return { view: { sort, after: view.thread ? undefined : after }, ...page, earlier: false };
  }
  const { thread, next, earlier } = one;
  return {
    view: { ...view, thread: thread.root.id },
    threads: [{ ...thread, hasMore: false }],
    next,
    earlier,
  };
}
