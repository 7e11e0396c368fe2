import { type QueueFilter, queueHref } from "./addresses";
import { isNarrowed } from "./queue-filter";
import { nothing } from "./words";

export function EmptyQueue({ filter }: { filter: QueueFilter }) {
  const narrowed = isNarrowed(filter);
  return (
    <p className="py-8 font-prose text-[20px]">
      {narrowed ? "Nothing here matches. " : nothing[filter.tab]}
      {narrowed && (
        <a href={queueHref({ tab: filter.tab })} className="link">
          Clear filters
        </a>
      )}
    </p>
  );
}
