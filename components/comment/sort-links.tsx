import { useVoice } from "@/components/site/use-voice";
import { type CommentsView, commentsHref, viewSorts } from "@/domain/comment/addresses";

type Props = { slug: string; view: CommentsView; hasSides: boolean };

export function SortLinks({ slug, view, hasSides }: Props) {
  const { order, sorts: names } = useVoice().words.comments;
  const sorts = viewSorts.filter((sort) => hasSides || sort !== "sides");
  return (
    <nav aria-label={order} className="flex flex-wrap gap-x-4 text-[15px]">
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
