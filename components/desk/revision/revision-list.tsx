import type { Staff } from "@/domain/person/rules";
import { countRevisions, listRevisions } from "@/domain/story/revision/queries";
import { NameVersion } from "./name-version.client";
import { RevisionRow } from "./revision-row";

/** Enough for today; the rest has a page of its own. */
const latest = 12;

/** What this story was before, below the editor. */
export async function RevisionList({
  staff,
  storyId,
  maySave,
  timeZone,
}: {
  staff: Staff;
  storyId: string;
  maySave: boolean;
  timeZone: string;
}) {
  const [{ items }, count] = await Promise.all([
    listRevisions(staff, storyId, { limit: latest }),
    countRevisions(staff, storyId),
  ]);
  return (
    <details className="mt-8 border-t-2 border-ink pt-3">
      <summary className="touch cursor-pointer text-[17px] font-semibold">
        History ({count})
      </summary>
      {maySave && <NameVersion storyId={storyId} />}
      <ol className="text-[15px]">
        {items.map((revision) => (
          <RevisionRow key={revision.id} {...{ revision, storyId, timeZone }} />
        ))}
      </ol>
      <p className="flex flex-wrap gap-x-5 pt-2 text-[15px]">
        <span className="self-center">Take this story along:</span>
        <a href={`/api/desk/stories/${storyId}/export?as=md`} download className="link touch">
          Markdown
        </a>
        <a href={`/api/desk/stories/${storyId}/export?as=html`} download className="link touch">
          HTML
        </a>
      </p>
      {count > items.length && (
        <p className="pt-2">
          <a href={`/desk/stories/${storyId}/revisions`} className="link touch">
            All {count} revisions
          </a>
        </p>
      )}
    </details>
  );
}
