import { Button } from "@/components/ui/button";
import { Select, TextInput } from "@/components/ui/field";
import type { PeopleFilter } from "@/domain/person/input";
import { roles } from "@/domain/person/rules";

export function PeopleFilters({ filter }: { filter: PeopleFilter }) {
  return (
    <search>
      <form className="flex flex-wrap items-end gap-4 pb-5">
        <div className="w-full sm:w-[20em]">
          <TextInput
            id="q"
            name="q"
            type="search"
            label="Search people"
            placeholder="Name or e-mail"
            defaultValue={filter.q}
          />
        </div>
        <Select id="role" name="role" label="Role" defaultValue={filter.role ?? ""}>
          <option value="">All</option>
          {roles.map((role) => (
            <option key={role} value={role}>
              {role}
            </option>
          ))}
        </Select>
        <Select id="status" name="status" label="Status" defaultValue={filter.status ?? ""}>
          <option value="">All</option>
          <option value="active">active</option>
          <option value="suspended">suspended</option>
        </Select>
        <Button type="submit" tone="quiet">
          Show
        </Button>
      </form>
    </search>
  );
}
