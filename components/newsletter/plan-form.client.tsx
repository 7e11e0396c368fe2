"use client";

import { useActionState } from "react";
import { Answer } from "@/components/ui/answer";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import { submitPlan } from "@/domain/newsletter/actions";
import type { Plan } from "@/domain/newsletter/rules";

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

type Shown = { plan: Plan & { version: number }; timeZone: string };

/** When issues are made of what is new, where no editor has sent one. */
export function PlanForm({ plan, timeZone }: Shown) {
  const [state, action, isPending] = useActionState(submitPlan, {});
  const typed = state.alert ? state.values : undefined;
  const hourField = (name: "dailyAt" | "weeklyAt", label: string) => (
    <Select id={name} name={name} label={label} defaultValue={typed?.[name] ?? plan[name] ?? ""}>
      <option value="">Not by itself</option>
      {hours.map((hour) => (
        <option key={hour} value={hour}>
          {String(hour).padStart(2, "0")}:00
        </option>
      ))}
    </Select>
  );
  return (
    <form action={action} className="grid gap-4" key={plan.version}>
      <Answer state={state} />
      <input type="hidden" name="version" value={plan.version} />
      <div className="grid gap-4 sm:grid-cols-[1fr_1fr_1fr_auto] sm:items-end">
        {hourField("dailyAt", "Daily at")}
        <Select
          id="weeklyOn"
          name="weeklyOn"
          label="Weekly on"
          defaultValue={typed?.weeklyOn ?? plan.weeklyOn}
        >
          {days.map((day, at) => (
            <option key={day} value={at + 1}>
              {day}
            </option>
          ))}
        </Select>
        {hourField("weeklyAt", "Weekly at")}
        <Button type="submit" tone="quiet" aria-disabled={isPending}>
          Save
        </Button>
      </div>
      <p className="text-[14px] text-quiet">
        Hours of {timeZone.replaceAll("_", " ")}. Each reader gets what is new in their sections,
        and no mail where nothing is. Whoever has had an issue of yours that day, or that week, gets
        none by itself: nobody gets more than one a day, or one a week.
      </p>
    </form>
  );
}
