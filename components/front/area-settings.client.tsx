"use client";

import type { Area, Arrangement, Filling, FillRule } from "@/domain/front/rules";
import { fillRules, sizes } from "@/domain/front/rules";
import { areaWords, ruleWords } from "./words";

type Props = {
  area: Area;
  plan: Arrangement[Area];
  /** Null on a section's front: its rules look at its own stories anyway. */
  sections: { id: string; name: string }[] | null;
  onSize: (size: number) => void;
  onFill: (fill: Filling) => void;
};

const control =
  "min-w-0 min-h-[44px] rounded border border-edge bg-paper px-2 text-[15px] text-ink";

/** How many places an area has, and what fills those that nobody filled. */
export function AreaSettings({ area, plan, sections, onSize, onFill }: Props) {
  const { least, most } = sizes[area];
  const { name } = areaWords[area];
  const rules = sections ? fillRules : fillRules.filter((rule) => rule !== "section");
  const choose = (rule: FillRule) =>
    onFill({ rule, sectionId: rule === "section" ? (sections?.[0]?.id ?? null) : null });
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-[14px]">
      {most > least && (
        <label className="flex min-w-0 items-center gap-2">
          <span>
            Places<span className="sr-only"> of {name.toLowerCase()}</span>
          </span>
          <select
            value={plan.size}
            onChange={(event) => onSize(Number(event.target.value))}
            className={control}
          >
            {Array.from({ length: most - least + 1 }, (_, n) => least + n).map((size) => (
              <option key={size}>{size}</option>
            ))}
          </select>
        </label>
      )}
      <label className="flex min-w-0 items-center gap-2">
        <span>
          Fill with<span className="sr-only"> in {name.toLowerCase()}</span>
        </span>
        <select
          value={plan.fill.rule}
          onChange={(event) => choose(event.target.value as FillRule)}
          className={control}
        >
          {rules.map((rule) => (
            <option key={rule} value={rule}>
              {ruleWords[rule]}
            </option>
          ))}
        </select>
      </label>
      {plan.fill.rule === "section" && sections && (
        <label>
          <span className="sr-only">Section that fills {name.toLowerCase()}</span>
          <select
            value={plan.fill.sectionId ?? ""}
            onChange={(event) => onFill({ rule: "section", sectionId: event.target.value })}
            className={control}
          >
            {sections.map(({ id, name: section }) => (
              <option key={id} value={id}>
                {section}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
