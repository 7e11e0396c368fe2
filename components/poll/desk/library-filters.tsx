import { Button } from "@/components/ui/button";
import { Select, TextInput } from "@/components/ui/field";
import { pollKinds } from "@/domain/poll/input";
import { type LibraryFilter, libraryAddress, libraryStates } from "@/domain/poll/library/filter";
import { kindWords } from "@/domain/poll/rules";
import { pollMarks } from "../poll-marks";

/** Links and a form that sends itself by GET: every view of the library has an address. */
export function LibraryFilters({ filter }: { filter: LibraryFilter }) {
  const { state, kind, q } = filter;
  return (
    <div className="grid gap-4 pb-4">
      <nav aria-label="Status" className="-mx-2 overflow-x-auto border-b border-rule">
        <ul className="flex">
          <Tab href={libraryAddress(filter, { state: undefined })} isHere={!state}>
            All
          </Tab>
          {libraryStates.map((one) => (
            <Tab key={one} href={libraryAddress(filter, { state: one })} isHere={state === one}>
              {pollMarks[one].word}
            </Tab>
          ))}
        </ul>
      </nav>
      <form action="/desk/polls" className="grid items-end gap-3 sm:grid-cols-[2fr_1fr_auto]">
        {state && <input type="hidden" name="state" value={state} />}
        <TextInput
          id="q"
          name="q"
          type="search"
          label="Search polls"
          defaultValue={q}
          maxLength={200}
        />
        <Select id="kind" name="kind" label="Kind" defaultValue={kind ?? ""}>
          <option value="">All kinds</option>
          {pollKinds.map((one) => (
            <option key={one} value={one}>
              {kindWords[one]}
            </option>
          ))}
        </Select>
        <Button type="submit" tone="quiet">
          Show
        </Button>
      </form>
    </div>
  );
}

function Tab({ href, isHere, children }: { href: string; isHere: boolean; children: string }) {
  return (
    <li>
      <a
        href={href}
        aria-current={isHere ? "true" : undefined}
        className={`touch gap-2 border-b-4 px-2 text-[15px] whitespace-nowrap ${
          isHere ? "border-verdigris font-semibold" : "border-transparent hover:border-rule"
        }`}
      >
        {children}
      </a>
    </li>
  );
}
