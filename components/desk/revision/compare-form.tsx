import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import type { RevisionItem } from "@/domain/story/revision/queries";
import { kindWords } from "@/domain/story/revision/rules";
import { clock, shortDay } from "@/lib/dates";

/** Which two texts; sends itself by GET, so that a comparison has an address. */
export function CompareForm({
  storyId,
  revisions,
  from,
  to,
  timeZone,
}: {
  storyId: string;
  revisions: RevisionItem[];
  from: string | undefined;
  to: string;
  timeZone: string;
}) {
  const options = revisions.map(({ id, number, name, kind, at }) => (
    <option key={id} value={id}>
      {number}: {name || kindWords[kind]}, {shortDay(at, timeZone)} {clock(at, timeZone)}
    </option>
  ));
  return (
    <form
      action={`/desk/stories/${storyId}/compare`}
      className="grid items-end gap-3 pb-5 sm:grid-cols-[1fr_1fr_auto]"
    >
      <Select id="from" name="from" label="From revision" defaultValue={from}>
        {options}
      </Select>
      <Select id="to" name="to" label="To" defaultValue={to}>
        <option value="now">The present text</option>
        {options}
      </Select>
      <Button type="submit" tone="quiet">
        Compare
      </Button>
    </form>
  );
}
