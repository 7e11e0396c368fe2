import Link from "next/link";
import { isLate } from "@/domain/story/assignment/rules";
import type { Card } from "@/domain/story/board/cards";
import { brief, clock, shortDay } from "@/lib/dates";
import { CardVerbs } from "./card-verbs.client";

/** A story one can pick up: what it is, whose it is, when it is due. */
export function BoardCard({ card, timeZone, now }: { card: Card; timeZone: string; now: Date }) {
  const at = (moment: Date) => `${shortDay(moment, timeZone)}, ${clock(moment, timeZone)}`;
  const late = isLate(card.dueAt, card.status, now);
  const isDueShown = card.status === "draft" || card.status === "in_review";
  const who = card.writer ?? card.authors.map(({ name }) => name).join(", ");
  const lines = [
    [card.section ?? "No section", who, card.editor && `${card.editor} edits`]
      .filter(Boolean)
      .join(" · "),
    card.plannedWords && `${card.words} of ${card.plannedWords} words`,
    card.scheduledFor &&
      `${card.publishedAt ? "Changes go out" : "Goes out"} ${at(card.scheduledFor)}`,
    !card.scheduledFor && card.publishedAt && `Out since ${brief(card.publishedAt, now, timeZone)}`,
    card.unpublishAt && `Comes down ${at(card.unpublishAt)}`,
  ].filter(Boolean);
  return (
    <article
      data-card={card.id}
      className="grid grid-cols-1 gap-1 rounded border border-rule bg-paper px-3 pt-2 pb-1 wrap-anywhere"
    >
      <h3>
        <Link
          href={`/desk/stories/${card.id}`}
          prefetch={false}
          data-list-item=""
          className="touch font-prose text-[17px] leading-[1.25] font-semibold wrap-anywhere hover:underline"
        >
          {card.headline || "Untitled story"}
        </Link>
      </h3>
      {lines.map((line) => (
        <p key={String(line)} className="text-[14px] leading-snug text-quiet">
          {line}
        </p>
      ))}
      {card.dueAt && isDueShown && (
        <p className={`text-[14px] ${late ? "font-semibold text-alarm" : "text-quiet"}`}>
          {late ? "Late: was due" : "Due"} {at(card.dueAt)}
        </p>
      )}
      {card.embargoUntil && (
        <p className="border-l-4 border-alarm pl-2 text-[14px]">
          Embargo until {at(card.embargoUntil)}
        </p>
      )}
      {card.publishedAt && card.hasPending && (
        <p className="text-[14px] text-copper">Changes to a live story</p>
      )}
      {card.reviewNote && (
        <p className="border-l-4 border-copper pl-2 text-[14px]">{card.reviewNote}</p>
      )}
      <CardVerbs card={card} />
    </article>
  );
}
