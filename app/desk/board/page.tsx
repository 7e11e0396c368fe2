import { DeskTitle } from "@/components/desk/desk-title";
import { ListKeys } from "@/components/desk/list-keys.client";
import { BoardColumns } from "@/components/story/board/board-columns";
import { BoardFrame } from "@/components/story/board/board-frame.client";
import { PlanFilters } from "@/components/story/board/plan-filters";
import { PlanStory } from "@/components/story/board/plan-story.client";
import { getNewsroom } from "@/domain/newsroom/queries";
import { requireStaff } from "@/domain/person/session";
import { listTeam } from "@/domain/person/staff-queries";
import { listSections } from "@/domain/section/queries";
import { mayAssign } from "@/domain/story/assignment/rules";
import { parsePlanFilter } from "@/domain/story/board/input";
import { getBoard } from "@/domain/story/board/queries";
import type { PageProps } from "@/lib/page-props";

export const metadata = { title: "Board" };

export default async function Board({ searchParams }: PageProps) {
  const staff = await requireStaff("story.write");
  const filter = parsePlanFilter(await searchParams);
  const [columns, team, sections, { timeZone }] = await Promise.all([
    getBoard(staff, filter),
    listTeam(staff),
    listSections(),
    getNewsroom(),
  ]);
  return (
    <>
      <DeskTitle title="Board">
        {mayAssign(staff) && (
          <a href="/desk/settings/checklist" className="link touch ml-auto">
            Checklist
          </a>
        )}
        {mayAssign(staff) && <PlanStory {...{ team, sections, timeZone }} />}
      </DeskTitle>
      <PlanFilters path="/desk/board" selfId={staff.id} {...{ filter, team }} />
      <BoardFrame {...{ team, timeZone }} mayAssign={mayAssign(staff)}>
        <BoardColumns {...{ columns, filter, timeZone }} />
      </BoardFrame>
      <ListKeys />
    </>
  );
}
