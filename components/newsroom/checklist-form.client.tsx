"use client";

import { useActionState } from "react";
import { Select, TextInput } from "@/components/ui/field";
import { FormFrame } from "@/components/ui/form-frame.client";
import { submitChecklist } from "@/domain/story/checklist/actions";
import type { Level } from "@/domain/story/checklist/check";
import { checks, levelOf, type Policy, thresholdOf } from "@/domain/story/checklist/rules";

const words: Record<Level, string> = {
  block: "Blocks publishing",
  warn: "Warns",
  off: "Off",
};

/** What each check does. What readers' pages cannot be made without is not for choosing. */
export function ChecklistForm({ policy, seen }: { policy: Policy; seen: string }) {
  const [state, action, isPending] = useActionState(submitChecklist, {});
  const typed = state.done ? undefined : state.values;
  return (
    <FormFrame state={state} action={action} isPending={isPending} submit="Save checklist">
      <input type="hidden" name="seen" value={typed?.seen ?? seen} />
      <ul className="border-t border-ink">
        {checks.map((check) => {
          const level = typed?.[`level.${check.name}`] ?? levelOf(check, policy);
          const threshold =
            typed?.[`threshold.${check.name}`] ?? String(thresholdOf(check, policy));
          return (
            <li
              key={check.name}
              className="grid items-end gap-x-5 gap-y-2 border-b border-rule py-3 md:grid-cols-[minmax(0,1fr)_220px]"
            >
              {check.isFixed ? (
                <>
                  <p className="font-semibold">{check.title}</p>
                  <p className="text-[15px] text-quiet">Always blocks publishing</p>
                </>
              ) : (
                <>
                  <Select
                    key={`${check.name} ${level}`}
                    id={`level-${check.name}`}
                    name={`level.${check.name}`}
                    label={check.title}
                    defaultValue={level}
                  >
                    {Object.entries(words).map(([value, word]) => (
                      <option key={value} value={value}>
                        {word}
                      </option>
                    ))}
                  </Select>
                  {check.threshold && (
                    <TextInput
                      key={`${check.name} ${threshold}`}
                      id={`threshold-${check.name}`}
                      name={`threshold.${check.name}`}
                      label={check.threshold.label}
                      inputMode="numeric"
                      defaultValue={threshold}
                      error={state.fields?.[`threshold.${check.name}`]}
                    />
                  )}
                </>
              )}
            </li>
          );
        })}
      </ul>
    </FormFrame>
  );
}
