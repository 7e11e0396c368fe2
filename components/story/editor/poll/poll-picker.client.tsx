"use client";

import { useEffect, useState } from "react";
import { pollMarks } from "@/components/poll/poll-marks";
import { Dialog } from "@/components/ui/dialog.client";
import { TextInput } from "@/components/ui/field";
import { StatusMark } from "@/components/ui/status-mark";
import type { PollDraft } from "@/domain/poll/input";
import { searchPolls } from "@/domain/poll/library/actions";
import type { FoundPoll } from "@/domain/poll/library/queries";
import { emptyPoll } from "../fields";

const pauseMs = 250;

/** Chooses a poll that the newsroom has: the same, with its votes, or its wording for a new one. */
export function PollPicker({
  onChoose,
  onClose,
}: {
  onChoose: (poll: PollDraft) => void;
  onClose: () => void;
}) {
  const [q, setQ] = useState("");
  const [polls, setPolls] = useState<FoundPoll[] | null>(null);
  const [trouble, setTrouble] = useState("");
  useEffect(() => {
    let isLatest = true;
    const timer = window.setTimeout(async () => {
      const found = await searchPolls({ q }).catch(() => null);
      if (!isLatest) return;
      setTrouble(found?.ok ? "" : "The server cannot be reached. Try again.");
      if (found?.ok) setPolls(found.polls);
    }, pauseMs);
    return () => {
      isLatest = false;
      window.clearTimeout(timer);
    };
  }, [q]);
  const choose = (poll: PollDraft) => {
    onChoose(poll);
    onClose();
  };
  return (
    <Dialog title="Polls of the newsroom" isOpen onClose={onClose}>
      <TextInput
        id="poll-q"
        label="Words of the question or an option"
        type="search"
        value={q}
        error={trouble || undefined}
        onChange={(event) => setQ(event.target.value)}
        autoFocus
      />
      <p className="mt-2 text-[15px] text-quiet">
        Used on several stories, a poll is one poll: readers vote once, and all its stories show the
        same result.
      </p>
      <ul className="mt-4 max-h-[50vh] overflow-y-auto" aria-label="Polls">
        {polls?.map((poll) => (
          <FoundItem key={poll.id} poll={poll} onChoose={choose} />
        ))}
      </ul>
      {polls?.length === 0 && (
        <p role="status" className="pt-3 text-quiet">
          {q ? "No poll says this." : "No polls yet."}
        </p>
      )}
    </Dialog>
  );
}

function FoundItem({ poll, onChoose }: { poll: FoundPoll; onChoose: (poll: PollDraft) => void }) {
  const { question, state, votes, uses, draft } = poll;
  const [home] = uses;
  return (
    <li className="border-b border-rule py-3">
      <p className="font-prose text-[17px] leading-snug font-semibold">{question}</p>
      <p className="mt-1 text-[15px] text-quiet">
        <StatusMark {...pollMarks[state]} />, {votes.toLocaleString("en-GB")}{" "}
        {votes === 1 ? "vote" : "votes"}
        {home && `, on “${home.headline || "Untitled story"}”`}
        {uses.length > 1 && ` and ${uses.length - 1} more`}
      </p>
      <p className="flex flex-wrap gap-x-5 text-[15px]">
        <button
          type="button"
          className="link touch cursor-pointer"
          aria-label={`Use this poll: ${question}`}
          onClick={() => onChoose(draft)}
        >
          Use this poll
        </button>
        <button
          type="button"
          className="link touch cursor-pointer"
          aria-label={`Ask the same anew: ${question}`}
          onClick={() => onChoose(anew(draft))}
        >
          Ask the same anew
        </button>
      </p>
    </li>
  );
}

/** The wording for a poll of its own, which starts without votes and times. */
const anew = (draft: PollDraft): PollDraft => ({
  ...emptyPoll(),
  ...draft,
  id: crypto.randomUUID(),
  options: draft.options.map((option) => ({ ...option, id: crypto.randomUUID() })),
  opensAt: null,
  closesAt: null,
});
