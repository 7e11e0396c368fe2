import type { RevisionKind } from "./input";

/** What a revision is, for whoever reads the history. */
export const kindWords: Record<RevisionKind, string> = {
  auto: "Kept on the way",
  named: "Kept by name",
  conflict: "Kept from a conflict",
  published: "Published",
  restored: "Kept before restoring",
};

/** What a part of a story says besides its words; a picture is told apart by more than its words. */
export type Value = { key: string; words: string; picture?: string };
/** Something about a story besides its words: its label, and what it says. */
export type Fact = { label: string; values: Value[] };
export type FactChange = {
  label: string;
  removed: Value[];
  added: Value[];
  /** Where only the order has changed: the new one. */
  moved: Value[];
};

export const said = (...words: (string | null | undefined | false)[]): Value[] =>
  words.filter((one) => typeof one === "string" && one !== "").map(alone);
const alone = (words: unknown): Value => ({ key: String(words), words: String(words) });

/** What differs, the order of things among it. */
export function diffFacts(from: readonly Fact[], to: readonly Fact[]): FactChange[] {
  const labels = [...new Set([...from, ...to].map(({ label }) => label))];
  const valuesIn = (facts: readonly Fact[], label: string) =>
    facts.find((fact) => fact.label === label)?.values ?? [];
  const without = (values: readonly Value[], others: readonly Value[]) =>
    values.filter(({ key }) => !others.some((other) => other.key === key));
  return labels
    .map((label) => {
      const [old, next] = [valuesIn(from, label), valuesIn(to, label)];
      const [removed, added] = [without(old, next), without(next, old)];
      const isMoved =
        removed.length + added.length === 0 && next.some(({ key }, at) => key !== old[at]?.key);
      return { label, removed, added, moved: isMoved ? next : [] };
    })
    .filter(({ removed, added, moved }) => removed.length + added.length + moved.length > 0);
}
