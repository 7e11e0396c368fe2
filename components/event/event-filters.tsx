import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import type { EventFilter } from "@/domain/event/input";
import { listActors } from "@/domain/event/queries";
import { verbChoices } from "@/domain/event/rules";
import type { Staff } from "@/domain/person/rules";

export async function EventFilters({ staff, filter }: { staff: Staff; filter: EventFilter }) {
  const actors = await listActors(staff);
  const isReader = filter.who && !actors.some(({ id }) => id === filter.who);
  return (
    <form className="flex flex-wrap items-end gap-4 pb-5">
      <Select id="who" name="who" label="Who" defaultValue={filter.who ?? ""}>
        <option value="">Everybody</option>
        {isReader && <option value={filter.who}>This reader</option>}
        {actors.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Select id="verb" name="verb" label="What" defaultValue={filter.verb ?? ""}>
        <option value="">Everything</option>
        {verbChoices.map(([verb, words]) => (
          <option key={verb} value={verb}>
            {words}
          </option>
        ))}
      </Select>
      <Button type="submit" tone="quiet">
        Show
      </Button>
    </form>
  );
}
