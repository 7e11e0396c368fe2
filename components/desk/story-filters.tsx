import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Select, TextInput } from "@/components/ui/field";
import type { Staff } from "@/domain/person/rules";
import { listAuthors } from "@/domain/person/staff-queries";
import { listSections } from "@/domain/section/queries";
import { deskAddress } from "@/domain/story/desk-filter";
import { countByStatus, countedTo, type DeskFilter } from "@/domain/story/desk-list";
import { storyStatuses } from "@/domain/story/input";
import { namesOfTags } from "@/domain/tag/desk-queries";

const words = {
  draft: "Drafts",
  in_review: "In review",
  scheduled: "Scheduled",
  published: "Published",
  unpublished: "Unpublished",
};

/** Links and a form that sends itself by GET: every view of the list has an address. */
export async function StoryFilters({ staff, filter }: { staff: Staff; filter: DeskFilter }) {
  const [counts, sections, authors, [tag]] = await Promise.all([
    countByStatus(staff, filter),
    listSections(),
    listAuthors(staff),
    namesOfTags(filter.tagId ? [filter.tagId] : []),
  ]);
  const all = counts && Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <div className="grid gap-4 pb-4">
      <nav aria-label="Status" className="-mx-2 overflow-x-auto border-b border-rule">
        <ul className="flex">
          <Tab
            href={deskAddress(filter, { status: undefined })}
            isHere={!filter.status}
            count={all ?? undefined}
          >
            All
          </Tab>
          {storyStatuses.map((status) => (
            <Tab
              key={status}
              href={deskAddress(filter, { status })}
              isHere={filter.status === status}
              count={counts?.[status]}
            >
              {words[status]}
            </Tab>
          ))}
        </ul>
      </nav>
      {tag && (
        <p>
          Stories tagged <b>{tag.name}</b>.{" "}
          <Link
            href={deskAddress(filter, { tagId: undefined })}
            prefetch={false}
            className="link touch"
          >
            All tags
          </Link>
        </p>
      )}
      <form
        action="/desk/stories"
        className="grid grid-cols-2 items-end gap-3 lg:grid-cols-[2fr_1fr_1fr_1fr_auto]"
      >
        {filter.tagId && <input type="hidden" name="tag" value={filter.tagId} />}
        {filter.status && <input type="hidden" name="status" value={filter.status} />}
        <div className="col-span-2 lg:col-span-1">
          <TextInput
            id="q"
            name="q"
            type="search"
            label="Search stories"
            defaultValue={filter.q}
            maxLength={200}
          />
        </div>
        <Select id="section" name="section" label="Section" defaultValue={filter.sectionId ?? ""}>
          <option value="">All sections</option>
          {sections.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Select
          id="author"
          name="author"
          label="Author"
          defaultValue={filter.mineOf ? "mine" : (filter.authorId ?? "")}
        >
          <option value="">Everyone</option>
          <option value="mine">Mine, and assigned to me</option>
          {authors.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Select id="sort" name="sort" label="Sort" defaultValue={filter.sort}>
          <option value="updated">Last changed</option>
          <option value="published">Last published</option>
          <option value="headline">Headline</option>
        </Select>
        <Button type="submit" tone="quiet">
          Show
        </Button>
      </form>
    </div>
  );
}

const counted = (count: number): string =>
  count < countedTo ? String(count) : `${countedTo.toLocaleString("en-GB")}+`;

function Tab({
  href,
  isHere,
  count,
  children,
}: {
  href: string;
  isHere: boolean;
  /** Unknown where counting would take too long. */
  count: number | undefined;
  children: string;
}) {
  return (
    <li>
      <Link
        href={href}
        prefetch={false}
        aria-current={isHere ? "true" : undefined}
        className={`touch gap-2 border-b-4 px-2 text-[15px] whitespace-nowrap ${
          isHere ? "border-verdigris font-semibold" : "border-transparent hover:border-rule"
        }`}
      >
        {children}{" "}
        {count !== undefined && <span className="text-quiet tabular-nums">{counted(count)}</span>}
      </Link>
    </li>
  );
}
