import { ButtonLink } from "@/components/ui/button";
import type { Viewer } from "@/domain/person/rules";
import { type CommentsView, commentsHref } from "./addresses";
import { CommentForm } from "./comment-form";

type Props = {
  slug: string;
  viewer: Viewer | null;
  isOpen: boolean;
  /** Only those who have been published before may speak. */
  isForRegulars: boolean;
  view: CommentsView;
  ownSide: string | null;
  isFollowing: boolean;
};

/** The way to say something, or why there is none. */
export function SayIt(props: Props) {
  return (
    <>
      {props.isOpen && props.isForRegulars && (
        <p className="mt-4 text-quiet">
          On this story readers whose comments have been published before can comment.
        </p>
      )}
      <Way {...props} />
    </>
  );
}

function Way({ slug, viewer, isOpen, view: { thread, reply }, ownSide, isFollowing }: Props) {
  if (!isOpen) return <p className="mt-4 text-quiet">Comments on this story are closed.</p>;
  if (!viewer) {
    const back = reply ? commentsHref(slug, { reply }, "reply") : commentsHref(slug, { thread });
    return (
      <p className="mt-5">
        <ButtonLink tone="quiet" href={`/sign-in?callbackUrl=${encodeURIComponent(back)}`}>
          Sign in to comment
        </ButtonLink>
      </p>
    );
  }
  if (!viewer.emailConfirmed)
    return (
      <p className="mt-4 border-l-4 border-copper bg-sheet px-4 py-3">
        Before you can comment, confirm your e-mail address.{" "}
        <a href="/account" className="link">
          Send the link again
        </a>
      </p>
    );
  return <CommentForm slug={slug} name={viewer.name} {...{ ownSide, isFollowing }} />;
}
