import type { IssueStory } from "@/domain/newsletter/queries";
import type { Draft } from "@/domain/newsletter/rules";

/** What an issue is, at a glance: enough to tell two versions apart. */
export function DraftOutline({
  draft,
  stories,
}: {
  draft: Draft;
  stories: Record<string, IssueStory>;
}) {
  return (
    <>
      <p className="pt-2 font-semibold wrap-anywhere">{draft.subject || "Without a subject"}</p>
      <p className="line-clamp-6 whitespace-pre-line wrap-anywhere text-quiet">
        {draft.introduction}
      </p>
      <ol className="list-decimal pt-2 pl-5 font-prose">
        {draft.items.map(({ storyId, note }) => (
          <li key={storyId} className="wrap-anywhere">
            {stories[storyId]?.headline ?? "A story added meanwhile"}
            {note && <span className="block text-[14px] text-quiet">{note}</span>}
          </li>
        ))}
      </ol>
    </>
  );
}
