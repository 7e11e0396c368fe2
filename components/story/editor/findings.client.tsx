"use client";

import type { Outcome } from "@/domain/story/checklist/rules";

/** What stands in the way and what is worth a look; each leads to where it is mended. */
export function Findings({
  outcome: { blocks, warnings },
  onMend,
}: {
  outcome: Outcome;
  onMend: (fields: Record<string, string>) => void;
}) {
  return (
    <>
      <List title="Before it can be published" tone="border-alarm" items={blocks} onMend={onMend} />
      <List title="Worth a look" tone="border-copper" items={warnings} onMend={onMend} />
    </>
  );
}

function List({
  title,
  tone,
  items,
  onMend,
}: {
  title: string;
  tone: string;
  items: Outcome["blocks"];
  onMend: (fields: Record<string, string>) => void;
}) {
  if (items.length === 0) return null;
  return (
    <div className={`border-l-4 bg-sheet px-4 py-2 ${tone}`}>
      <p className="font-semibold">{title}:</p>
      <ul>
        {items.map(({ field, words }) => (
          <li key={`${field} ${words}`}>
            <button
              type="button"
              className="link touch cursor-pointer text-left leading-snug"
              onClick={() => onMend({ [field]: words })}
            >
              {words}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
