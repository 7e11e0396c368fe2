import { type CommentsView, commentsHref, type ViewSort } from "./addresses";

const firsts: Record<ViewSort, string> = {
  newest: "Back to the newest",
  oldest: "Back to the oldest",
  valued: "Back to the most valued",
  sides: "Back to all sides",
};
const onwards: Record<ViewSort, string> = {
  newest: "Older comments",
  oldest: "Newer comments",
  valued: "More comments",
  sides: "More comments",
};

type Props = {
  slug: string;
  view: CommentsView;
  where: "above" | "below";
  earlier: boolean;
  next: string | null;
};

/** Ways on from here: pages of threads, or the rest of one thread and back to all. */
export function CommentPager({ slug, view: { sort, thread, after }, where, earlier, next }: Props) {
  const links: [string, string][] = [];
  if (where === "above" && thread) links.push(["All comments", commentsHref(slug, { sort })]);
  if (where === "above" && thread && earlier)
    links.push(["Start of this thread", commentsHref(slug, { sort, thread })]);
  if (where === "above" && !thread && after)
    links.push([firsts[sort], commentsHref(slug, { sort })]);
  if (next) {
    const name = thread ? "More replies" : onwards[sort];
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
