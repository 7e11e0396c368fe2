"use client";

import { useRef } from "react";
import { Checkbox, Select } from "@/components/ui/field";
import { type PollDraft, type PollKind, pollKinds } from "@/domain/poll/input";
import { kindWords } from "@/domain/poll/rules";
import { emptyOption } from "../fields";

const scales = { "1–5": [1, 5], "1–7": [1, 7], "0–10": [0, 10] } as const;
type Scale = keyof typeof scales;

type Options = PollDraft["options"];

/** A longer or shorter scale keeps what its ends stand for. */
const stepsOf = (scale: Scale, before: Options = []): Options => {
  const [from, to] = scales[scale];
  const labels = Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
  return labels.map((label, i) => {
    const end = i === 0 ? before[0] : i === labels.length - 1 ? before.at(-1) : undefined;
    return { ...emptyOption(), label, bestCase: end?.bestCase ?? "" };
  });
};

const scaleOf = ({ options }: PollDraft): Scale =>
  (Object.keys(scales) as Scale[]).find(
    (name) => name === `${options[0]?.label}–${options.at(-1)?.label}`,
  ) ?? "1–5";

type Shown = {
  poll: PollDraft;
  isFixed: boolean;
  isLocked: boolean;
  onChange: (poll: PollDraft) => void;
};

/** What kind of question it is, and whether it is asked twice. */
export function PollKindFields({ poll, isFixed, isLocked, onChange }: Shown) {
  /** The answers somebody wrote: on the way through the kinds by keyboard, a scale takes their place. */
  const written = useRef<PollDraft["options"] | null>(null);
  const choose = (kind: PollKind) => {
    const isNewScale = kind === "scale" && poll.kind !== "scale";
    const leavesScale = kind !== "scale" && poll.kind === "scale";
    if (isNewScale) written.current = poll.options;
    onChange({
      ...poll,
      kind,
      maxChoices: kind === "multiple" ? Math.max(2, Math.min(3, poll.options.length)) : 1,
      asksTwice: poll.asksTwice && (kind === "single" || kind === "scale"),
      ...(isNewScale && { options: stepsOf("1–5") }),
      ...(leavesScale && { options: written.current ?? [emptyOption(), emptyOption()] }),
    });
  };
  return (
    <>
      <Select
        id="poll-kind"
        label="Kind"
        value={poll.kind}
        disabled={isFixed}
        onChange={(event) => choose(event.target.value as PollKind)}
      >
        {pollKinds.map((kind) => (
          <option key={kind} value={kind}>
            {kindWords[kind]}
          </option>
        ))}
      </Select>
      {poll.kind === "multiple" && (
        <Select
          id="poll-max"
          label="Choices at most"
          value={String(poll.maxChoices)}
          disabled={isFixed}
          onChange={(event) => onChange({ ...poll, maxChoices: Number(event.target.value) })}
        >
          {Array.from({ length: Math.max(1, poll.options.length - 1) }, (_, i) => i + 2).map(
            (count) => (
              <option key={count} value={count}>
                {count}
              </option>
            ),
          )}
        </Select>
      )}
      {poll.kind === "scale" && (
        <Select
          id="poll-scale"
          label="Scale"
          value={scaleOf(poll)}
          disabled={isFixed}
          onChange={(event) =>
            onChange({ ...poll, options: stepsOf(event.target.value as Scale, poll.options) })
          }
        >
          {Object.keys(scales).map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      )}
      {(poll.kind === "single" || poll.kind === "scale") && (
        <Checkbox
          id="poll-twice"
          label="Ask before the story, too"
          checked={poll.asksTwice}
          disabled={isLocked}
          onChange={(event) => onChange({ ...poll, asksTwice: event.target.checked })}
        />
      )}
    </>
  );
}
