"use client";

import { Button } from "@/components/ui/button";
import { Select, TextArea } from "@/components/ui/field";
import { MomentInput } from "@/components/ui/moment-input.client";
import { maxOptions, type PollDraft, resultsShown } from "@/domain/poll/input";
import { type PollStanding, shownWords } from "@/domain/poll/rules";
import { dayAndTime } from "@/lib/dates";
import { emptyOption } from "../fields";
import { PollKindFields } from "./poll-kind-fields.client";
import { PollOptionFields } from "./poll-option-fields.client";
import { useNextFocus } from "./use-next-focus.client";

/** When readers can no longer vote, or could. */
export function endingOf({ isOpen, closesAt }: PollStanding, timeZone: string): string {
  if (!closesAt) return isOpen ? "It never closes." : "Closed.";
  return `${isOpen ? "Closes" : "Closed"} ${dayAndTime(new Date(closesAt), timeZone)} (${timeZone}).`;
}

export type PollForm = {
  /** As the newsroom has it, once it does. */
  standing: PollStanding | null;
  timeZone: string;
  errors: Record<string, string>;
  isLocked: boolean;
  /** Whether this person may look into polls and close them. */
  mayManage: boolean;
  onChange: (poll: PollDraft | null) => void;
};

/** A poll as it is worded here. */
export function PollFields({
  poll,
  standing,
  timeZone,
  errors,
  isLocked,
  mayManage,
  onChange,
}: PollForm & { poll: PollDraft }) {
  const votes = standing?.votes ?? 0;
  const isFixed = isLocked || votes > 0;
  const set = (change: Partial<PollDraft>) => onChange({ ...poll, ...change });
  const focusNext = useNextFocus();
  const addOption = () => {
    focusNext(`poll-option-${poll.options.length}`);
    set({ options: [...poll.options, emptyOption()] });
  };
  return (
    <div className="grid gap-4">
      {votes > 0 && (
        <p className="text-[15px] text-quiet">
          {votes === 1 ? "1 reader has" : `${votes.toLocaleString("en-GB")} readers have`} voted:
          the question and its options stay as they are.
        </p>
      )}
      <TextArea
        id="poll-question"
        label="Question"
        rows={2}
        className="field-sizing-content resize-none"
        value={poll.question}
        maxLength={240}
        disabled={isFixed}
        error={errors["poll.question"]}
        onChange={(event) => set({ question: event.target.value })}
      />
      <PollKindFields poll={poll} isFixed={isFixed} isLocked={isLocked} onChange={onChange} />
      <PollOptionFields {...{ poll, errors, isFixed, isLocked, onChange }} />
      {errors["poll.options"] && (
        <p className="text-[14px] font-semibold text-alarm">{errors["poll.options"]}</p>
      )}
      {!isFixed && poll.kind !== "scale" && poll.options.length < maxOptions && (
        <Button tone="quiet" onClick={addOption}>
          Add option
        </Button>
      )}
      <Select
        id="poll-results"
        label="Results shown"
        value={poll.results}
        disabled={isLocked}
        onChange={(event) => set({ results: event.target.value as PollDraft["results"] })}
      >
        {resultsShown.map((when) => (
          <option key={when} value={when}>
            {shownWords[when]}
          </option>
        ))}
      </Select>
      <MomentInput
        id="poll-opens"
        label="Opens"
        hint="With the story if empty."
        at={poll.opensAt}
        {...{ timeZone, isLocked }}
        onChange={(opensAt) => set({ opensAt })}
      />
      {standing?.isAsked ? (
        <p className="text-[15px]">
          {endingOf(standing, timeZone)}{" "}
          {mayManage && (
            <a href={`/desk/polls/${poll.id}`} className="link touch">
              Close it or move the time
            </a>
          )}
        </p>
      ) : (
        <MomentInput
          id="poll-closes"
          label="Closes"
          hint="Never if empty."
          at={poll.closesAt}
          {...{ timeZone, isLocked }}
          error={errors["poll.closesAt"]}
          onChange={(closesAt) => set({ closesAt })}
        />
      )}
      {!isLocked && (
        <Button tone="alarm" onClick={() => onChange(null)}>
          Remove poll
        </Button>
      )}
    </div>
  );
}
