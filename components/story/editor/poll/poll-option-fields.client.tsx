"use client";

import { TextInput } from "@/components/ui/field";
import type { PollDraft } from "@/domain/poll/input";
import { useNextFocus } from "./use-next-focus.client";

type Shown = {
  poll: PollDraft;
  errors: Record<string, string>;
  isFixed: boolean;
  isLocked: boolean;
  onChange: (poll: PollDraft) => void;
};

/** Each option, with the best that can be said for it. */
export function PollOptionFields({ poll, errors, isFixed, isLocked, onChange }: Shown) {
  const { options, kind } = poll;
  const setOption = (index: number, change: Partial<PollDraft["options"][number]>) =>
    onChange({
      ...poll,
      options: options.map((one, i) => (i === index ? { ...one, ...change } : one)),
    });
  const moveUp = (index: number) => {
    const moved = [...options];
    moved.splice(index - 1, 0, ...moved.splice(index, 1));
    onChange({ ...poll, options: moved });
  };
  const focusNext = useNextFocus();
  const remove = (index: number) => {
    focusNext(`poll-option-${Math.max(0, index - 1)}`);
    onChange({ ...poll, options: options.filter((_, i) => i !== index) });
  };
  return options.map((option, index) => (
    <div key={option.id} className="grid gap-2 border-l-2 border-rule pl-3">
      <TextInput
        id={`poll-option-${index}`}
        label={`Option ${index + 1}`}
        value={option.label}
        maxLength={160}
        disabled={isFixed || kind === "scale"}
        error={errors[`poll.options.${index}`]}
        onChange={(event) => setOption(index, { label: event.target.value })}
      />
      <TextInput
        id={`poll-case-${index}`}
        label={
          kind === "scale" ? `What ${option.label} stands for` : `Best case for option ${index + 1}`
        }
        value={option.bestCase}
        maxLength={240}
        disabled={isLocked}
        onChange={(event) => setOption(index, { bestCase: event.target.value })}
      />
      {!isFixed && kind !== "scale" && (
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
          {options.length > 2 && (
            <button
              type="button"
              className="link touch cursor-pointer"
              onClick={() => remove(index)}
            >
              Remove option {index + 1}
            </button>
          )}
        </div>
      )}
    </div>
  ));
}
