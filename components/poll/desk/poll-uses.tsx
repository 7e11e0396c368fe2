import type { PollUse } from "@/domain/poll/library/queries";

/** The stories that carry a poll, in a few words. */
export function PollUses({ uses, mayOpen }: { uses: readonly PollUse[]; mayOpen: boolean }) {
  if (uses.length === 0) return "No story";
  return (
    <ul>
      {uses.map(({ id, headline }) => (
        <li key={id}>
          {mayOpen ? (
            <a href={`/desk/stories/${id}`} className="touch hover:underline md:min-h-[24px]">
              {headline || "Untitled story"}
            </a>
          ) : (
            headline || "Untitled story"
          )}
        </li>
      ))}
    </ul>
  );
}
