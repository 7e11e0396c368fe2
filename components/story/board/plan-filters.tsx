import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import type { Colleague } from "@/domain/person/staff-queries";
import { listSections } from "@/domain/section/queries";
import type { PlanFilter } from "@/domain/story/board/input";

/** A form that sends itself by GET: every view of the board or calendar has an address. */
export async function PlanFilters({
  path,
  filter,
  team,
  selfId,
  kept = {},
}: {
  path: string;
  filter: PlanFilter;
  team: Colleague[];
  selfId: string;
  /** What else the address says and should go on saying. */
  kept?: Record<string, string>;
}) {
  const sections = await listSections();
  const isFiltered = filter.sectionId !== undefined || filter.personId !== undefined;
  return (
    <form action={path} className="grid grid-cols-2 items-end gap-3 md:flex md:flex-wrap">
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Select id="section" name="section" label="Section" defaultValue={filter.sectionId ?? ""}>
        <option value="">All sections</option>
        {sections.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Select id="person" name="person" label="Person" defaultValue={filter.personId ?? ""}>
        <option value="">Everyone</option>
        <option value={selfId}>Mine</option>
        {team
          .filter(({ id }) => id !== selfId)
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </Select>
      <Button type="submit" tone="quiet">
        Show
      </Button>
      {isFiltered && (
        <a href={path} className="link touch justify-center">
          Clear filters
        </a>
      )}
    </form>
  );
}
