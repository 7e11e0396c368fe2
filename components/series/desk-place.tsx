import { may, type Staff } from "@/domain/person/rules";
import { getSeriesOf } from "@/domain/series/desk-queries";

/** Below the editor: the series this story is in. It is arranged on the series' own page. */
export async function DeskPlace({ staff, storyId }: { staff: Staff; storyId: string }) {
  const found = await getSeriesOf(staff, storyId);
  if (!found) return null;
  const { id, title, part, of } = found;
  return (
    <p className="mt-8 border-t-2 border-ink pt-3 text-[15px]">
      Part {part} of {of} in the series{" "}
      {may(staff.role, "series.manage") ? (
        <a href={`/desk/series/${id}`} className="link touch wrap-anywhere">
          {title}
        </a>
      ) : (
        <q>{title}</q>
      )}
      , drafts counted.
    </p>
  );
}
