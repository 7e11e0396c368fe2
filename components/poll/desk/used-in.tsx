import { may, type Staff } from "@/domain/person/rules";
import type { PollUse } from "@/domain/poll/library/queries";

/** Every story that carries a poll: where it is worded, where readers see it. */
export function UsedIn({ staff, uses }: { staff: Staff; uses: readonly PollUse[] }) {
  const mayOpen = may(staff.role, "story.editAny");
  return (
    <section aria-labelledby="uses">
      <h2 id="uses" className="text-[20px] font-semibold">
        Used in
      </h2>
      {uses.length === 0 && (
        <p className="mt-1 text-[15px] text-quiet">
          No story carries it. “Choose from library” in a story’s editor puts it there.
        </p>
      )}
      <ul className="mt-2">
        {uses.map(({ id, headline, slug, isHome }) => (
          <li key={id} className="border-b border-rule py-2">
            <p className="font-prose text-[17px] leading-snug wrap-anywhere">
              {headline || "Untitled story"}
            </p>
            <p className="flex flex-wrap items-center gap-x-5 text-[15px] text-quiet">
              <span>
                {slug ? "Readers see it there." : "Not published there."}
                {isHome && uses.length > 1 && " It is worded there."}
              </span>
              {mayOpen && (
                <a
                  href={`/desk/stories/${id}`}
                  className="link touch"
                  aria-label={`Edit ${headline || "the untitled story"}`}
                >
                  Edit
                </a>
              )}
              {slug && (
                <a
                  href={`/stories/${slug}#poll`}
                  className="link touch"
                  aria-label={`Read ${headline}`}
                >
                  Read
                </a>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
