import { commentSorts } from "@/domain/comment/rules";
import { type CommentsView, commentsHref } from "./addresses";

const names = { newest: "Newest first", oldest: "Oldest first" };

export function SortLinks({ slug, view }: { slug: string; view: CommentsView }) {
  return (
    <nav aria-label="Order of comments" className="flex gap-4 text-[15px]">
      {commentSorts.map((sort) => (
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
