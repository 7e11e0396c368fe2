import { NothingFound, Pager } from "@/components/desk/pager";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import { getNewsroom } from "@/domain/newsroom/queries";
import type { Staff } from "@/domain/person/rules";
import type { SanctionFilter } from "@/domain/sanction/input";
import { listSanctions } from "@/domain/sanction/queries";
import { sanctionKinds, sanctionNames } from "@/domain/sanction/rules";
import { SanctionLine } from "./sanction-line";

const path = "/desk/comments/sanctions";

export async function SanctionList({ staff, filter }: { staff: Staff; filter: SanctionFilter }) {
  const [{ items, next }, { timeZone }] = await Promise.all([
    listSanctions(staff, filter),
    getNewsroom(),
  ]);
  return (
    <>
      <Filters filter={filter} />
      {items.length === 0 ? (
        <NothingFound
          path={path}
          isFiltered={Boolean(filter.kind || filter.after || filter.show === "all")}
          none="Nobody is under a sanction. Open a reader from a comment to decide about them."
        />
      ) : (
        <ul className="border-t border-ink">
          {items.map((sanction) => (
            <SanctionLine key={sanction.id} sanction={sanction} timeZone={timeZone} isNamed />
          ))}
        </ul>
      )}
      <Pager path={path} query={filter} next={next} />
    </>
  );
}

function Filters({ filter: { show, kind } }: { filter: SanctionFilter }) {
  return (
    <search>
      <form className="flex flex-wrap items-end gap-4 pb-5">
        <Select id="show" name="show" label="Show" defaultValue={show}>
          <option value="inForce">In force</option>
          <option value="all">All, also past ones</option>
        </Select>
        <Select id="kind" name="kind" label="Kind" defaultValue={kind ?? ""}>
          <option value="">All</option>
          {sanctionKinds.map((one) => (
            <option key={one} value={one}>
              {sanctionNames[one]}
            </option>
          ))}
        </Select>
        <Button type="submit" tone="quiet">
          Show
        </Button>
      </form>
    </search>
  );
}
