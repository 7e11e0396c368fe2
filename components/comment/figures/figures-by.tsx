import type { QueueFigures } from "@/domain/comment/figures/by-queue";
import type {
  CheckFigures,
  ModeratorFigures,
  StoryFigures,
} from "@/domain/comment/figures/queries";
import { type Span, shareOf, waitInWords } from "@/domain/comment/figures/rules";
import { queueNames } from "@/domain/comment/moderation/rules";
import { phaseInWords } from "@/domain/comment/screening/words-of-phases";
import { FiguresTable } from "./figures-table";

const number = (value: number) => value.toLocaleString("en-GB");

const approval = ({ approved, rejected }: { approved: number; rejected: number }): string => {
  const share = shareOf(approved, approved + rejected);
  return share === null ? "–" : `${share}%`;
};

/** A check whose comments are nearly all approved costs more than it saves. */
export function ByCheck({ checks, span }: { checks: CheckFigures[]; span: Span }) {
  return (
    <FiguresTable
      table="checks"
      span={span}
      title="What held comments"
      none="Nothing was held in this time."
      minor={[3, 4]}
      head={["Check", "Held", "Waiting", "Approved", "Rejected", "Approval"]}
      rows={checks.map((one) => ({
        key: one.check,
        cells: [
          phaseInWords(one.check),
          number(one.held),
          number(one.waiting),
          number(one.approved),
          number(one.rejected),
          approval(one),
        ],
      }))}
    />
  );
}

const asked: Record<QueueFigures["queue"], string> = {
  pending: queueNames.pending,
  reported: queueNames.reported,
  appeals: queueNames.appeals,
  unmoderated: queueNames.unmoderated,
  again: "Looked at again",
};

export function ByQueue({ queues, span }: { queues: QueueFigures[]; span: Span }) {
  return (
    <FiguresTable
      table="queues"
      span={span}
      title="By queue"
      none="Nobody has given a verdict in this time."
      minor={[2, 4]}
      head={["Queue", "Verdicts", "An hour", "Approval", "Rejected", "Half within"]}
      rows={queues.map((one) => ({
        key: one.queue,
        cells: [
          asked[one.queue],
          number(one.verdicts),
          number(one.perHour),
          approval(one),
          number(one.rejected),
          waitInWords(one.median),
        ],
      }))}
    />
  );
}

export function ByModerator({ moderators, span }: { moderators: ModeratorFigures[]; span: Span }) {
  return (
    <FiguresTable
      table="moderators"
      span={span}
      title="By moderator"
      none="Nobody has given a verdict in this time."
      minor={[2, 4]}
      head={["Moderator", "Verdicts", "An hour", "Approval", "Taken back", "Half within"]}
      rows={moderators.map((one) => ({
        key: one.id,
        cells: [
          one.name,
          number(one.verdicts),
          number(one.perHour),
          approval(one),
          number(one.undone),
          waitInWords(one.median),
        ],
      }))}
    />
  );
}

export function ByStory({ stories, span }: { stories: StoryFigures[]; span: Span }) {
  return (
    <FiguresTable
      table="stories"
      span={span}
      title="By story"
      none="Nobody has commented in this time."
      minor={[2, 4]}
      head={["Story", "Comments", "Held", "Waiting", "Rejected", "Approval"]}
      rows={stories.map((one) => ({
        key: one.id,
        cells: [
          <a
            key="story"
            href={`/desk/comments?tab=unmoderated&story=${one.id}`}
            className="link font-prose"
          >
            {one.headline || "Untitled story"}
          </a>,
          number(one.comments),
          number(one.held),
          number(one.waiting),
          number(one.rejected),
          approval(one),
        ],
      }))}
    />
  );
}
