"use client";

import { useState } from "react";
import type { NoteView, NoteThread as Thread } from "@/domain/note/queries";
import { clock, shortDay } from "@/lib/dates";
import { NoteForm } from "./note-form.client";
import type { Notes } from "./use-notes.client";

type Props = {
  thread: Thread;
  notes: Notes;
  names: string[];
  timeZone: string;
  /** Its words are no longer in the text. */
  isGone: boolean;
};

/** One passage and what the desk says about it. */
export function NoteThread({ thread, notes, names, timeZone, isGone }: Props) {
  const { id, anchor, isResolved, replies } = thread;
  const isChosen = notes.chosen === id;
  return (
    <li
      id={`note-${id}`}
      className={`border-b border-rule py-3 ${isChosen ? "border-l-4 border-l-copper pl-3" : ""}`}
    >
      <p className="text-[15px]">
        <button
          type="button"
          aria-current={isChosen ? "true" : undefined}
          onClick={() => notes.choose(id)}
          className="cursor-pointer text-left font-prose text-quiet underline underline-offset-3"
        >
          “{short(anchor.exact)}”
        </button>
        {isGone && <span className="font-semibold"> Passage gone</span>}
        {isResolved && <span className="font-semibold"> Settled</span>}
      </p>
      <NoteWords note={thread} {...{ notes, names, timeZone }} />
      {replies.map((reply) => (
        <div key={reply.id} className="border-l border-rule pl-3">
          <NoteWords note={reply} {...{ notes, names, timeZone }} />
        </div>
      ))}
      {!isResolved && (
        <NoteForm
          label="Reply"
          verb="Reply"
          names={names}
          onSend={(body) => notes.reply(id, body)}
        />
      )}
      <button
        type="button"
        className="link touch cursor-pointer text-[15px]"
        onClick={() => void notes.resolve(id, !isResolved)}
      >
        {isResolved ? "Open again" : "Settle"}
      </button>
    </li>
  );
}

function NoteWords({
  note,
  notes,
  names,
  timeZone,
}: {
  note: NoteView;
  notes: Notes;
  names: string[];
  timeZone: string;
}) {
  const [isEditing, setEditing] = useState(false);
  const { id, body, by, at, isEdited, may } = note;
  const edit = async (words: string) => {
    const isDone = await notes.edit(id, words);
    if (isDone) setEditing(false);
    return isDone;
  };
  return (
    <div className="pt-2">
      <p className="text-[14px] text-quiet">
        <span className="font-semibold text-ink">{by}</span>, {shortDay(at, timeZone)}{" "}
        {clock(at, timeZone)}
        {isEdited && ", changed"}
      </p>
      {isEditing ? (
        <NoteForm
          label="Note"
          verb="Save note"
          names={names}
          start={body}
          onSend={edit}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <p className="whitespace-pre-line [overflow-wrap:anywhere]">{body}</p>
      )}
      {!isEditing && (may.edit || may.remove) && (
        <p className="flex gap-4 text-[14px]">
          {may.edit && (
            <button type="button" className="link touch" onClick={() => setEditing(true)}>
              Edit
            </button>
          )}
          {may.remove && (
            <button type="button" className="link touch" onClick={() => void notes.remove(id)}>
              Delete
            </button>
          )}
        </p>
      )}
    </div>
  );
}

const short = (text: string): string => (text.length > 90 ? `${text.slice(0, 88)}…` : text);
