import type { Staff } from "@/domain/person/rules";
import { listRevisions, type RevisionItem } from "@/domain/story/desk-queries";
import { clock, shortDay } from "@/lib/dates";

const kinds: Record<RevisionItem["kind"], string> = {
  auto: "Kept on the way",
  named: "Kept by name",
  conflict: "Kept from a conflict",
  published: "Published",
  restored: "Kept before restoring",
};

/** What this story was before. */
export async function RevisionList({
  staff,
  storyId,
  timeZone,
}: {
  staff: Staff;
  storyId: string;
  timeZone: string;
}) {
  const revisions = await listRevisions(staff, storyId);
  if (revisions.length === 0) return null;
  return (
    <details className="mt-8 border-t-2 border-ink pt-3">
      <summary className="touch cursor-pointer text-[17px] font-semibold">
        History ({revisions.length})
      </summary>
      <ol className="text-[15px]">
        {revisions.map(({ id, number, kind, by, at }) => (
          <li key={id} className="flex flex-wrap gap-x-5 border-b border-rule py-2">
            <a href={`/desk/stories/${storyId}/revisions/${id}`} className="link">
              Revision {number}
            </a>
            <span>{kinds[kind]}</span>
            <span className="text-quiet">
              {by ?? "Galley"}, {shortDay(at, timeZone)} {clock(at, timeZone)}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
