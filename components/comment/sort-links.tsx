import { type CommentsView, commentsHref, type ViewSort, viewSorts } from "./addresses";

const names: Record<ViewSort, string> = {
  newest: "Newest first",
  oldest: "Oldest first",
  valued: "Most valued",
  sides: "By side",
};

type Props = { slug: string; view: CommentsView; hasSides: boolean };

export function SortLinks({ slug, view, hasSides }: Props) {
  const sorts = viewSorts.filter((sort) => hasSides || sort !== "sides");
  return (
    <nav aria-label="Order of comments" className="flex flex-wrap gap-x-4 text-[15px]">
      {sorts.map((sort) => (
        <a
          key={sort}
          href={commentsHref(slug, { sort })}
          rel="nofollow"
          aria-current={view.sort === sort ? "true" : undefined}
          className="touch underline-offset-3 hover:underline aria-[current]:font-semibold not-aria-[current]:text-verdigris not-aria-[current]:underline"
        >
          {names[sort]}
        </a>
      ))}
    </nav>
  );
}
