import Link from "next/link";
import type { MediaUse } from "@/domain/media/queries";

/** Where a picture is shown, which is also why it cannot be deleted. */
export function PictureUses({ uses }: { uses: MediaUse[] }) {
  return (
    <section aria-labelledby="uses" className="border-t-2 border-ink pt-3">
      <h2 id="uses" className="text-[17px] font-semibold">
        Where it is used
      </h2>
      {uses.length === 0 && <p className="py-2 text-quiet">In no story.</p>}
      <ul>
        {uses.map(({ id, headline, isPublic, isPast }) => (
          <li key={id} className="border-b border-rule">
            <Link
              href={`/desk/stories/${id}`}
              prefetch={false}
              className="touch font-prose text-[17px] font-semibold hover:underline"
            >
              {headline || "Untitled story"}
            </Link>{" "}
            {isPublic && <span className="text-[14px] text-quiet">Readers see it</span>}
            {isPast && <span className="text-[14px] text-quiet">In a version that is kept</span>}
          </li>
        ))}
      </ul>
      {uses.length > 0 && (
        <p className="pt-2 text-[14px] text-quiet">A picture in use cannot be deleted.</p>
      )}
    </section>
  );
}
