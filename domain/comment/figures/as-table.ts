import "server-only";
import type { Staff } from "@/domain/person/rules";
import { phaseInWords } from "../screening/words-of-phases";
import { listQueueFigures } from "./by-queue";
import { listOverTime } from "./over-time";
import { listCheckFigures, listModerators, listStoryFigures } from "./queries";
import { type Span, shareOf, type TableName } from "./rules";

type Cells = (string | number)[][];

const orEmpty = (value: number | null, digits = 0): string | number =>
  value === null ? "" : Number(value.toFixed(digits));

/** The figures as rows for a spreadsheet, numbers unrounded by words. */
export async function figuresAsTable(staff: Staff, span: Span, table: TableName): Promise<Cells> {
  switch (table) {
    case "time":
      return [
        [
          "from",
          "published_at_once",
          "held",
          "approved",
          "rejected",
          "median_seconds",
          "slowest_tenth_seconds",
        ],
        ...(await listOverTime(staff, span)).map((one) => [
          one.from.toISOString(),
          one.published,
          one.held,
          one.approved,
          one.rejected,
          orEmpty(one.median),
          orEmpty(one.slowest),
        ]),
      ];
    case "queues":
      return [
        [
          "queue",
          "verdicts",
          "approved",
          "rejected",
          "approval_percent",
          "verdicts_per_hour",
          "median_seconds",
        ],
        ...(await listQueueFigures(staff, span)).map((one) => [
          one.queue,
          one.verdicts,
          one.approved,
          one.rejected,
          orEmpty(shareOf(one.approved, one.approved + one.rejected)),
          one.perHour,
          orEmpty(one.median),
        ]),
      ];
    case "moderators":
      return [
        [
          "moderator",
          "verdicts",
          "approved",
          "rejected",
          "approval_percent",
          "taken_back",
          "verdicts_per_hour",
          "median_seconds",
        ],
        ...(await listModerators(staff, span)).map((one) => [
          one.name,
          one.verdicts,
          one.approved,
          one.rejected,
          orEmpty(shareOf(one.approved, one.approved + one.rejected)),
          one.undone,
          one.perHour,
          orEmpty(one.median),
        ]),
      ];
    case "stories":
      return [
        ["story", "comments", "held", "waiting", "approved", "rejected", "approval_percent"],
        ...(await listStoryFigures(staff, span)).map((one) => [
          one.headline,
          one.comments,
          one.held,
          one.waiting,
          one.approved,
          one.rejected,
          orEmpty(shareOf(one.approved, one.approved + one.rejected)),
        ]),
      ];
    case "checks":
      return [
        ["check", "held", "waiting", "approved", "rejected", "approval_percent"],
        ...(await listCheckFigures(staff, span)).map((one) => [
          phaseInWords(one.check),
          one.held,
          one.waiting,
          one.approved,
          one.rejected,
          orEmpty(shareOf(one.approved, one.approved + one.rejected)),
        ]),
      ];
  }
}
