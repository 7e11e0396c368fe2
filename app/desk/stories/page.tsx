import { DeskTitle } from "@/components/desk/desk-title";
import { StoryFilters } from "@/components/desk/story-filters";
import { StoryTable } from "@/components/desk/story-table";
import { buttonClass } from "@/components/ui/button";
import { requireStaff } from "@/domain/person/session";
import { newStory } from "@/domain/story/actions";
import { isDeskKey, parseDeskQuery } from "@/domain/story/desk-filter";
import { decodeCursor } from "@/lib/cursor";
import { first, type PageProps } from "@/lib/page-props";

export const metadata = { title: "Stories" };

export default async function Stories({ searchParams }: PageProps) {
  const staff = await requireStaff("story.write");
  const query = await searchParams;
  const filter = parseDeskQuery(query, staff);
  const after = decodeCursor(first(query.after), isDeskKey(filter.sort));
  return (
    <>
      <DeskTitle title="Stories">
        <div className="flex flex-wrap items-center gap-5">
          <a href="/desk/stories/import" className="link touch">
            Import a document
          </a>
          <form action={newStory}>
            <button type="submit" className={buttonClass()}>
              New story
            </button>
          </form>
        </div>
      </DeskTitle>
      <StoryFilters staff={staff} filter={filter} />
      <StoryTable staff={staff} filter={filter} after={after} />
    </>
  );
}
