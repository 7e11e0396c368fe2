import Link from "next/link";
import { StatusMark, storyMarks } from "@/components/ui/status-mark";
import type { PlanFilter } from "@/domain/story/board/input";
import type { BoardColumn } from "@/domain/story/board/queries";
import { columnWords } from "@/domain/story/board/rules";
import { addressOf } from "@/lib/address";
import { BoardCard } from "./board-card";

type Shown = { columns: BoardColumn[]; filter: PlanFilter; timeZone: string };

/** Side by side where there is room, one above the other on a phone. */
export function BoardColumns({ columns, filter, timeZone }: Shown) {
  const now = new Date();
  const shown = columns.filter(({ column, cards }) => column !== "unpublished" || cards.length > 0);
  return (
    <div className="grid gap-x-4 gap-y-8 max-md:grid-cols-1 md:auto-cols-[minmax(220px,1fr)] md:grid-flow-col md:overflow-x-auto md:pb-3">
      {shown.map(({ column, cards, isCut }) => {
        const mark = storyMarks[column];
        return (
          <section key={column} aria-label={columnWords[column]} className="min-w-0">
            <h2 className="mb-2 flex items-center justify-between border-t-2 border-ink pt-2 text-[16px] font-semibold">
              {mark && <StatusMark {...mark} />}
              <span className="font-normal text-quiet tabular-nums">
                {cards.length}
                {isCut && "+"}
                <span className="sr-only"> stories</span>
              </span>
            </h2>
            {cards.length === 0 && <p className="py-3 text-[15px] text-quiet">Nothing here.</p>}
            <ul className="grid grid-cols-1 gap-3">
              {cards.map((card) => (
                <li key={card.id}>
                  <BoardCard {...{ card, timeZone, now }} />
                </li>
              ))}
            </ul>
            {isCut && (
              <Link
                href={addressOf("/desk/stories", { status: column, section: filter.sectionId })}
                prefetch={false}
                className="link touch"
              >
                All of them
              </Link>
            )}
          </section>
        );
      })}
    </div>
  );
}
