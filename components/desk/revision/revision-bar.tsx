import type { DeskStory } from "@/domain/story/desk-queries";
import { clock, shortDay } from "@/lib/dates";
import { RestoreRevision } from "./restore-revision.client";

type Shown = {
  story: DeskStory;
  revision: { id: string; number: number; name: string; by: string | null; at: Date };
  timeZone: string;
};

/** Above an old text: which one, the way back, and to bring it back. */
export function RevisionBar({ story, revision, timeZone }: Shown) {
  const { number, name, by, at } = revision;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2 border-b border-rule py-3 text-[15px]">
      <p>
        <span className="font-semibold">Revision {number}</span>{" "}
        <span className="text-quiet">
          {name ? `“${name}”, ` : ""}
          {by ?? "Galley"}, {shortDay(at, timeZone)} {clock(at, timeZone)}
        </span>
      </p>
      <div className="flex flex-wrap items-center gap-4">
        <a href={`/desk/stories/${story.id}`} className="link touch">
          Back to the editor
        </a>
        <a href={`/desk/stories/${story.id}/compare?from=${revision.id}`} className="link touch">
          Compare with now
        </a>
        {story.may.save && (
          <RestoreRevision id={story.id} version={story.version} revisionId={revision.id} />
        )}
      </div>
    </div>
  );
}
