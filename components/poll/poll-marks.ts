import type { Mark } from "@/components/ui/status-mark";
import type { LibraryState } from "@/domain/poll/library/filter";

export const pollMarks: Record<LibraryState, Mark> = {
  draft: { shape: "outlined", tone: "text-ink", word: "Draft" },
  notYetOpen: { shape: "outlined", tone: "text-verdigris", word: "Not open yet" },
  open: { shape: "filled", tone: "text-verdigris", word: "Open" },
  closed: { shape: "crossed", tone: "text-quiet", word: "Closed" },
};
