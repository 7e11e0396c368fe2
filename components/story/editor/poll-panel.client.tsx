"use client";

import { Button } from "@/components/ui/button";
import { Select, TextArea, TextInput } from "@/components/ui/field";
import { maxOptions, type PollDraft, resultsShown } from "@/domain/poll/input";
import type { AskedPoll } from "@/domain/poll/rules";
import { fromLocalTime, toLocalTime } from "@/lib/local-time";
import { emptyOption, emptyPoll } from "./fields";
import { PollKindFields } from "./poll-kind-fields.client";

const shownWords = {
  always: "Always",
  after_vote: "After the vote",
  after_close: "After closing",
};

const localTime = (at: string | null, zone: string) => (at ? toLocalTime(new Date(at), zone) : "");
const instant = (local: string, zone: string) => fromLocalTime(local, zone)?.toISOString() ?? null;

type Shown = {
  poll: PollDraft | null;
  /** From the first vote on the wording stays as it is. */
  votes: number;
  /** As readers have it, once they do: then it closes by a verb of its own. */
  asked: AskedPoll | null;
  timeZone: string;
  errors: Record<string, string>;
  isLocked: boolean;
  onChange: (poll: PollDraft | null) => void;
};

export function PollPanel(shown: Shown) {
  const { poll, isLocked, onChange } = shown;
  return (
    <section aria-labelledby="poll-title" className="border-t-2 border-ink pt-3">
      <h2 id="poll-title" className="mb-3 text-[17px] font-semibold">
        Poll
      </h2>
      {poll ? (
        <PollFields {...shown} poll={poll} />
      ) : (
        <>
          <p className="mb-3 text-[15px] text-quiet">
            A story can end in a question to its readers.
          </p>
          <Button tone="quiet" disabled={isLocked} onClick={() => onChange(emptyPoll())}>
            Add poll
          </Button>
        </>
      )}
    </section>
  );
}

function PollFields({
  poll,
  votes,
  asked,
  timeZone,
  errors,
  isLocked,
  onChange,
}: Shown & { poll: PollDraft }) {
  const isFixed = isLocked || votes > 0;
  const set = (change: Partial<PollDraft>) => onChange({ ...poll, ...change });
  const setOption = (index: number, change: Partial<PollDraft["options"][number]>) =>
    set({ options: poll.options.map((one, i) => (i === index ? { ...one, ...change } : one)) });
  const moveUp = (index: number) => {
    const options = [...poll.options];
    options.splice(index - 1, 0, ...options.splice(index, 1));
    set({ options });
  };
  return (
    <div className="grid gap-4">
      {votes > 0 && (
        <p className="text-[15px] text-quiet">
          {votes.toLocaleString("en-GB")} readers have voted: the question and its options stay as
          they are.
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
      {poll.options.map((option, index) => (
        <div key={option.id} className="grid gap-2 border-l-2 border-rule pl-3">
          <TextInput
            id={`poll-option-${index}`}
            label={`Option ${index + 1}`}
            value={option.label}
            maxLength={160}
            disabled={isFixed || poll.kind === "scale"}
            error={errors[`poll.options.${index}`]}
            onChange={(event) => setOption(index, { label: event.target.value })}
          />
          <TextInput
            id={`poll-case-${index}`}
            label={
              poll.kind === "scale"
                ? `What ${option.label} stands for`
                : `Best case for option ${index + 1}`
            }
            value={option.bestCase}
            maxLength={240}
            disabled={isLocked}
            onChange={(event) => setOption(index, { bestCase: event.target.value })}
          />
          {!isFixed && poll.kind !== "scale" && (
            <div className="flex gap-4 text-[14px]">
              {index > 0 && (
                <button
                  type="button"
                  className="link touch cursor-pointer"
                  onClick={() => moveUp(index)}
                >
                  Move option {index + 1} up
                </button>
              )}
              {poll.options.length > 2 && (
                <button
                  type="button"
                  className="link touch cursor-pointer"
                  onClick={() => set({ options: poll.options.filter((_, i) => i !== index) })}
                >
                  Remove option {index + 1}
                </button>
              )}
            </div>
          )}
        </div>
      ))}
      {errors["poll.options"] && (
        <p className="text-[14px] font-semibold text-alarm">{errors["poll.options"]}</p>
      )}
      {!isFixed && poll.kind !== "scale" && poll.options.length < maxOptions && (
        <Button tone="quiet" onClick={() => set({ options: [...poll.options, emptyOption()] })}>
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
      <TextInput
        id="poll-opens"
        type="datetime-local"
        label="Opens"
        hint={`With the story if empty. Time of ${timeZone}.`}
        value={localTime(poll.opensAt, timeZone)}
        disabled={isLocked}
        onChange={(event) => set({ opensAt: instant(event.target.value, timeZone) })}
      />
      {asked ? (
        <p className="text-[15px]">
          {asked.isOpen ? "Closes" : "Closed"}{" "}
          {asked.closesAt
            ? localTime(asked.closesAt, timeZone).replace("T", " ")
            : asked.isOpen
              ? "never"
              : ""}
          .{" "}
          <a href={`/desk/polls/${poll.id}`} className="link touch">
            Close it or move the time
          </a>
        </p>
      ) : (
        <TextInput
          id="poll-closes"
          type="datetime-local"
          label="Closes"
          hint={`Never if empty. Time of ${timeZone}.`}
          value={localTime(poll.closesAt, timeZone)}
          disabled={isLocked}
          error={errors["poll.closesAt"]}
          onChange={(event) => set({ closesAt: instant(event.target.value, timeZone) })}
        />
      )}
      {!isFixed && (
        <Button tone="alarm" onClick={() => onChange(null)}>
          Remove poll
        </Button>
      )}
    </div>
  );
}
