import { DeskTitle } from "@/components/desk/desk-title";
import { NothingFound } from "@/components/desk/pager";
import { SectionList } from "@/components/section/section-list.client";
import { NewTag } from "@/components/tag/new-tag.client";
import { TagList } from "@/components/tag/tag-list.client";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/field";
import { requireStaff } from "@/domain/person/session";
import { listSectionUse } from "@/domain/section/desk-queries";
import { listTags } from "@/domain/tag/desk-queries";
import { type PageProps, searched } from "@/lib/page-props";

export const metadata = { title: "Tags" };

export default async function Tags({ searchParams }: PageProps) {
  const staff = await requireStaff("tag.manage");
  const q = searched((await searchParams).q, 60);
  const [shown, all, sections] = await Promise.all([
    listTags(staff, q),
    listTags(staff),
    listSectionUse(staff),
  ]);
  return (
    <>
      <DeskTitle title="Tags" />
      <div className="grid gap-5 pb-5 md:grid-cols-2">
        <form action="/desk/tags" className="grid grid-cols-[1fr_auto] items-end gap-3">
          <TextInput id="q" name="q" type="search" label="Search tags" defaultValue={q} />
          <Button type="submit" tone="quiet">
            Show
          </Button>
        </form>
        <NewTag />
      </div>
      {shown.length > 0 ? (
        <TagList tags={shown} all={all.map(({ id, name }) => ({ id, name }))} />
      ) : (
        <NothingFound
          path="/desk/tags"
          isFiltered={q !== ""}
          none="No tags yet. Write the first one’s name above."
        />
      )}
      <SectionList sections={sections} />
    </>
  );
}
