import type { RevisionItem } from "@/domain/story/revision/queries";
import { kindWords } from "@/domain/story/revision/rules";
import { clock, shortDay } from "@/lib/dates";

/** One revision: which, what, whose, when, and what it changed. */
export function RevisionRow({
  revision,
  storyId,
  timeZone,
}: {
  revision: RevisionItem;
  storyId: string;
  timeZone: string;
}) {
  const { id, number, kind, name, by, at } = revision;
  return (
    <li className="flex flex-wrap items-baseline gap-x-5 border-b border-rule py-2">
      <a href={`/desk/stories/${storyId}/revisions/${id}`} className="link touch">
        Revision {number}
      </a>
      <span>{name ? `“${name}”` : kindWords[kind]}</span>
      <span className="text-quiet">
        {by ?? "Galley"}, {shortDay(at, timeZone)} {clock(at, timeZone)}
      </span>
      <a href={`/desk/stories/${storyId}/compare?from=${id}`} className="link touch ml-auto">
        <span>
          Compare<span className="sr-only"> revision {number}</span> with now
        </span>
      </a>
    </li>
  );
}
