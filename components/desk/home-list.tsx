import Link from "next/link";
import { StatusMark, storyMarks } from "@/components/ui/status-mark";
import { isLate } from "@/domain/story/assignment/rules";
import type { Card } from "@/domain/story/board/cards";
import { brief, clock, shortDay } from "@/lib/dates";

/** Stories as the desk's first page names them: what, in which state, whose, by when. */
export function HomeList({
  title,
  cards,
  timeZone,
}: {
  title?: string;
  cards: Card[];
  timeZone: string;
}) {
  if (cards.length === 0) return null;
  return (
    <>
      {title && <h3 className="pt-3 text-[15px] font-semibold">{title}</h3>}
      <ul>
        {cards.map((card) => (
          <Line key={card.id} card={card} timeZone={timeZone} />
        ))}
      </ul>
    </>
  );
}

function Line({ card, timeZone }: { card: Card; timeZone: string }) {
  const now = new Date();
  const mark = storyMarks[card.status];
  const at = (moment: Date) => `${shortDay(moment, timeZone)}, ${clock(moment, timeZone)}`;
  const late = isLate(card.dueAt, card.status, now);
  return (
    <li className="border-b border-rule py-2">
      <Link
        href={`/desk/stories/${card.id}`}
        prefetch={false}
        className="touch font-prose text-[17px] leading-[1.3] font-semibold wrap-anywhere hover:underline"
      >
        {card.headline || "Untitled story"}
      </Link>
      <p className="flex flex-wrap gap-x-4 text-[14px] text-quiet">
        {mark && <StatusMark {...mark} />}
        <span>{card.writer ?? card.authors.map(({ name }) => name).join(", ")}</span>
        {card.scheduledFor ? (
          <span>{at(card.scheduledFor)}</span>
        ) : card.dueAt && card.status !== "published" ? (
          <span className={late ? "font-semibold text-alarm" : ""}>
            {late ? "Late: was due" : "Due"} {at(card.dueAt)}
          </span>
        ) : (
          <span>{brief(card.publishedAt ?? card.updatedAt, now, timeZone)}</span>
        )}
      </p>
      {card.reviewNote && (
        <p className="border-l-4 border-copper pl-3 text-[15px]">
          <span className="font-semibold">
            {card.status === "in_review" ? "Note:" : "Sent back:"}
          </span>{" "}
          {card.reviewNote}
        </p>
      )}
    </li>
  );
}
