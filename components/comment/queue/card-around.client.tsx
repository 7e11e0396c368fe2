"use client";

import { useEffect, useState } from "react";
import type {
  CardContextView,
  ContextLine,
  EarlierText,
} from "@/domain/comment/moderation/context";
import type { CommentStatus } from "@/domain/comment/rules";
import { dayAndTime } from "@/lib/dates";

type Props = { id: string; timeZone: string; isOpen: boolean; onToggle: () => void };

/** Its earlier words, the thread, the author's other comments and the same words elsewhere: read when asked for. */
export function CardAround({ id, timeZone, isOpen, onToggle }: Props) {
  const [around, setAround] = useState<CardContextView | "failed" | null>(null);
  useEffect(() => {
    if (!isOpen || (around && around !== "failed")) return;
    let isCurrent = true;
    fetch(`/api/comments/queue/context?id=${id}`)
      .then((response) => (response.ok ? response.json() : Promise.reject(response)))
      .then((read: CardContextView) => isCurrent && setAround(read))
      .catch(() => isCurrent && setAround("failed"));
    return () => {
      isCurrent = false;
    };
  }, [id, isOpen, around]);
  return (
    <div className="mt-3">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-keyshortcuts="o"
        onClick={onToggle}
        className="touch link cursor-pointer text-[15px]"
      >
        {isOpen ? "Hide what is around it" : "What is around it"}
      </button>
      {isOpen && (
        <div className="mt-2 grid gap-4 border-l-2 border-edge pl-3 text-[15px]" aria-live="polite">
          {around === null && <p className="text-quiet">Reading…</p>}
          {around === "failed" && (
            <p role="alert">It could not be read. Close and open it again.</p>
          )}
          {around && around !== "failed" && (
            <>
              <Earlier texts={around.earlier} timeZone={timeZone} />
              <Lines title="The thread" lines={around.thread} here={id} timeZone={timeZone} />
              <Lines
                title="The author's other comments"
                lines={around.byAuthor}
                timeZone={timeZone}
              />
              <Lines title="The same words" lines={around.sameText} timeZone={timeZone} />
              {[around.earlier, around.thread, around.byAuthor, around.sameText].every(
                (one) => one.length === 0,
              ) && (
                <p className="text-quiet">
                  Nothing: the author's first comment, and nobody answered.
                </p>
              )}
            </>
          )}
        </div>
      )}
    </div>
  );
}

const states: Record<CommentStatus, string> = {
  NONE: "on the page",
  PREMOD: "pending",
  SYSTEM_WITHHELD: "withheld",
  APPROVED: "approved",
  REJECTED: "rejected",
};

/** A comment that was reported may have been changed since. */
function Earlier({ texts, timeZone }: { texts: EarlierText[]; timeZone: string }) {
  if (texts.length === 0) return null;
  return (
    <section aria-label="What it said before">
      <h3 className="font-semibold">What it said before</h3>
      <ul className="grid gap-2">
        {texts.map(({ number, body, at }) => (
          <li key={number}>
            <p className="text-quiet">{dayAndTime(new Date(at), timeZone)}</p>
            <p dir="auto" className="font-prose whitespace-pre-line wrap-anywhere">
              {body}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

type LinesProps = { title: string; lines: ContextLine[]; here?: string; timeZone: string };

function Lines({ title, lines, here, timeZone }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className="font-semibold">{title}</h3>
      <ul className="grid gap-2">
        {lines.map(({ id, author, body, status, at, story }) => (
          <li key={id} className={id === here ? "border-l-4 border-verdigris pl-2" : undefined}>
            <p className="text-quiet">
              <span dir="auto">{author}</span>, {states[status]},{" "}
              {dayAndTime(new Date(at), timeZone)}
              {here === undefined && `, on ${story || "an untitled story"}`}
            </p>
            <p className="font-prose wrap-anywhere">{body || "(taken back)"}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
