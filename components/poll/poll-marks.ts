import type { Mark } from "@/components/ui/status-mark";
import type { DeskPoll } from "@/domain/poll/desk-queries";

export const pollMarks: Record<DeskPoll["state"], Mark> = {
  draft: { shape: "outlined", tone: "text-ink", word: "Draft" },
  notYetOpen: { shape: "outlined", tone: "text-verdigris", word: "Not open yet" },
  open: { shape: "filled", tone: "text-verdigris", word: "Open" },
  closed: { shape: "crossed", tone: "text-quiet", word: "Closed" },
};
