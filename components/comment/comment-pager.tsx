import { useVoice } from "@/components/site/use-voice";
import { type CommentsView, commentsHref } from "@/domain/comment/addresses";

type Props = {
  slug: string;
  view: CommentsView;
  where: "above" | "below";
  earlier: boolean;
  next: string | null;
};

/** Ways on from here: pages of threads, or the rest of one thread and back to all. */
export function CommentPager({ slug, view: { sort, thread, after }, where, earlier, next }: Props) {
  const words = useVoice().words.comments;
  const links: [string, string][] = [];
  if (where === "above" && thread) links.push([words.all, commentsHref(slug, { sort })]);
  if (where === "above" && thread && earlier)
    links.push([words.threadStart, commentsHref(slug, { sort, thread })]);
  if (where === "above" && !thread && after)
    links.push([words.first[sort], commentsHref(slug, { sort })]);
  if (next) {
    const name = thread ? words.moreReplies : words.onwards[sort];
    links.push([name, commentsHref(slug, { sort, thread, after: next })]);
  }
  if (links.length === 0) return null;
  return (
    <p className="mt-5 flex flex-wrap gap-x-5">
      {links.map(([name, href]) => (
        <a key={name} href={href} rel="nofollow" className="touch link">
          {name}
        </a>
      ))}
    </p>
  );
}
