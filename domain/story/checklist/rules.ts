import { altText } from "./alt-text";
import { body } from "./body";
import type { Check, Checked, Finding, Level } from "./check";
import { credit } from "./credit";
import { deadLinks } from "./dead-links";
import { headline } from "./headline";
import { leadingQuestion } from "./leading-question";
import { longHeadline } from "./long-headline";
import { pollComplete } from "./poll-complete";
import { rights } from "./rights";
import { section } from "./section";
import { standfirst } from "./standfirst";
import { unaskedQuestion } from "./unasked-question";
import { unevenSides } from "./uneven-sides";
import { unfinished } from "./unfinished";

/** The checklist, in the order it is read. */
export const checks: readonly Check[] = [
  headline,
  section,
  body,
  pollComplete,
  altText,
  standfirst,
  longHeadline,
  unfinished,
  deadLinks,
  unaskedQuestion,
  leadingQuestion,
  unevenSides,
  credit,
  rights,
];

/** What the editors have configured, by the name of the check. */
export type Policy = Readonly<Record<string, { level: Level; threshold: number | null }>>;

export type Outcome = { blocks: Finding[]; warnings: Finding[] };

export function levelOf(check: Check, policy: Policy): Level {
  return check.isFixed ? "block" : (policy[check.name]?.level ?? check.level);
}

export const thresholdOf = ({ name, threshold }: Check, policy: Policy): number =>
  policy[name]?.threshold ?? threshold?.byDefault ?? 0;

export function runChecklist(story: Checked, policy: Policy): Outcome {
  const outcome: Outcome = { blocks: [], warnings: [] };
  for (const check of checks) {
    const level = levelOf(check, policy);
    if (level === "off") continue;
    const found = check.find(story, thresholdOf(check, policy));
    outcome[level === "block" ? "blocks" : "warnings"].push(...found);
  }
  return outcome;
}

/** A sentence per field of the editor: the first that was found there. */
export function byField(findings: readonly Finding[]): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const { field, words } of findings) fields[field] ??= words;
  return fields;
}
