import { useVoice } from "@/components/site/use-voice";
import { ButtonLink } from "@/components/ui/button";
import { type CommentsView, commentsHref } from "@/domain/comment/addresses";
import type { Speaker } from "@/domain/comment/thread/speaking";
import type { Viewer } from "@/domain/person/rules";
import { CommentForm } from "./comment-form";

type Props = {
  slug: string;
  viewer: Viewer | null;
  speaker: Speaker | null;
  isOpen: boolean;
  /** Only those who have been published before may speak. */
  isForRegulars: boolean;
  view: CommentsView;
  ownSide: string | null;
  isFollowing: boolean;
};

/** The way to say something, or why there is none. */
export function SayIt(props: Props) {
  const { words } = useVoice();
  return (
    <>
      {props.isOpen && props.isForRegulars && (
        <p className="mt-4 text-quiet">{words.comments.forRegulars}</p>
      )}
      <Way {...props} />
    </>
  );
}

function Way(props: Props) {
  const { slug, viewer, speaker, isOpen, view, ownSide, isFollowing } = props;
  const { thread, reply } = view;
  const words = useVoice().words.comments;
  if (!isOpen) return <p className="mt-4 text-quiet">{words.closed}</p>;
  if (!viewer) {
    const back = reply ? commentsHref(slug, { reply }, "reply") : commentsHref(slug, { thread });
    return (
      <p className="mt-5">
        <ButtonLink tone="quiet" href={`/sign-in?callbackUrl=${encodeURIComponent(back)}`}>
          {words.signIn}
        </ButtonLink>
      </p>
    );
  }
  if (speaker?.barred)
    return (
      <p className="mt-4 border-s-4 border-copper bg-sheet px-4 py-3 wrap-anywhere">
        {speaker.barred}
      </p>
    );
  if (speaker?.missing) {
    const { published, needed } = speaker.missing;
    return <p className="mt-2 text-quiet">{words.heardSoFar(published, needed)}</p>;
  }
  if (!viewer.emailConfirmed)
    return (
      <p className="mt-4 border-s-4 border-copper bg-sheet px-4 py-3">
        {words.confirmFirst}{" "}
        <a href="/account" className="link">
          {words.sendLink}
        </a>
      </p>
    );
  return <CommentForm slug={slug} name={viewer.name} {...{ ownSide, isFollowing }} />;
}
