import type { MediaShown } from "@/domain/media/input";
import { addressOf } from "@/lib/address";

const views: [MediaShown, string][] = [
  [undefined, "All"],
  ["undescribed", "Without description"],
  ["rightsEnded", "Rights ended"],
];

/** The library by what it lacks. */
export function MediaViews({ q, shown }: { q: string; shown: MediaShown }) {
  return (
    <nav aria-label="Pictures shown" className="col-span-2 flex flex-wrap gap-x-5">
      {views.map(([view, words]) => (
        <a
          key={words}
          href={addressOf("/desk/media", { q: q || undefined, shown: view })}
          aria-current={view === shown ? "true" : undefined}
          className={`touch ${view === shown ? "font-semibold" : "link"}`}
        >
          {words}
        </a>
      ))}
    </nav>
  );
}
