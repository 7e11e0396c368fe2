"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { PollDraft } from "@/domain/poll/input";
import { emptyPoll } from "../fields";
import { PollFields, type PollForm } from "./poll-fields.client";
import { PollPicker } from "./poll-picker.client";
import { RemovedPoll } from "./removed-poll";
import { SharedPoll } from "./shared-poll";
import { useNextFocus } from "./use-next-focus.client";
import { usePollStanding } from "./use-poll-standing.client";

type Shown = PollForm & { storyId: string; poll: PollDraft | null };

/** The story's question to its readers: one of its own, or one that another story asks, too. */
export function PollPanel({ storyId, standing: initial, ...shown }: Shown) {
  const { poll, isLocked, onChange } = shown;
  const standing = usePollStanding(storyId, poll?.id ?? null, initial);
  const [isPicking, setPicking] = useState(false);
  const [removed, setRemoved] = useState<PollDraft | null>(null);
  const focusNext = useNextFocus();
  const take = (next: PollDraft, focused = "poll-title") => {
    focusNext(focused);
    setRemoved(null);
    onChange(next);
  };
  const change = (next: PollDraft | null) => {
    if (next) return onChange(next);
    focusNext("poll-put-back");
    setRemoved(poll);
    onChange(null);
  };
  return (
    <section aria-labelledby="poll-title" className="border-t-2 border-ink pt-3">
      <h2 id="poll-title" tabIndex={-1} className="mb-3 text-[17px] font-semibold">
        Poll
      </h2>
      {poll && standing?.home ? (
        <SharedPoll
          {...shown}
          onChange={change}
          poll={poll}
          standing={standing}
          home={standing.home}
        />
      ) : poll ? (
        <PollFields {...shown} onChange={change} poll={poll} standing={standing} />
      ) : (
        <>
          {removed && !isLocked && <RemovedPoll poll={removed} onPutBack={take} />}
          <p className="mb-3 text-[15px] text-quiet">
            A story can end in a question to its readers.
          </p>
          <div className="flex flex-wrap gap-3">
            <Button
              tone="quiet"
              disabled={isLocked}
              onClick={() => take(emptyPoll(), "poll-question")}
            >
              Add poll
            </Button>
            <Button tone="quiet" disabled={isLocked} onClick={() => setPicking(true)}>
              Choose from library
            </Button>
          </div>
        </>
      )}
      {isPicking && <PollPicker onChoose={take} onClose={() => setPicking(false)} />}
    </section>
  );
}
