import { addressOf } from "@/lib/address";

type Shown = {
  path: string;
  query: Record<string, string | undefined>;
  next: string | null;
};

/** The way on, and back to the start: lists page by key, so there are no numbers. */
export function Pager({ path, query, next }: Shown) {
  if (!next && !query.after) return null;
  return (
    <nav aria-label="Pages" className="flex gap-5 pt-4">
      {query.after && (
        <a href={addressOf(path, { ...query, after: undefined })} className="link touch">
          First page
        </a>
      )}
      {next && (
        <a href={addressOf(path, { ...query, after: next })} rel="next" className="link touch">
          Next page
        </a>
      )}
    </nav>
  );
}

/** An empty list says which of two things it is. */
export function NothingFound({
  path,
  isFiltered,
  none,
}: {
  path: string;
  isFiltered: boolean;
  none: string;
}) {
  return (
    <p className="border-t border-rule py-8 text-quiet">
      {isFiltered ? (
        <>
          Nothing matches.{" "}
          <a href={path} className="link touch">
            Clear filters
          </a>
        </>
      ) : (
        none
      )}
    </p>
  );
}
