"use client";

import type { Outcome } from "@/domain/story/checklist/rules";
import { Findings } from "./findings.client";
import { focusFirst } from "./focus-field";

/** The checklist beside the text: what it says changes as one writes, without interrupting. */
export function ChecklistPanel({
  outcome,
  mayConfigure,
}: {
  outcome: Outcome;
  mayConfigure: boolean;
}) {
  const isClear = outcome.blocks.length + outcome.warnings.length === 0;
  return (
    <section aria-label="Checklist" className="grid gap-3 border-t-2 border-ink pt-3">
      <div className="flex items-baseline justify-between gap-4">
        <h2 className="text-[17px] font-semibold">Checklist</h2>
        {mayConfigure && (
          <a href="/desk/settings/checklist" className="link touch text-[14px]">
            Configure
          </a>
        )}
      </div>
      {isClear ? (
        <p className="text-[15px] text-quiet">Nothing stands in the way.</p>
      ) : (
        <Findings outcome={outcome} onMend={focusFirst} />
      )}
    </section>
  );
}
