import type { RevisionKind } from "./input";

/** What a revision is, for whoever reads the history. */
export const kindWords: Record<RevisionKind, string> = {
  auto: "Kept on the way",
  named: "Kept by name",
  conflict: "Kept from a conflict",
  published: "Published",
  restored: "Kept before restoring",
};

/** Something about a story besides its words: its label, and what it says. */
export type Fact = { label: string; values: string[] };
export type FactChange = { label: string; removed: string[]; added: string[] };

/** What differs; a value that only moved does not. */
export function diffFacts(from: readonly Fact[], to: readonly Fact[]): FactChange[] {
  const labels = [...new Set([...from, ...to].map(({ label }) => label))];
  const valuesIn = (facts: readonly Fact[], label: string) =>
    facts.find((fact) => fact.label === label)?.values ?? [];
  return labels
    .map((label) => {
      const [old, next] = [valuesIn(from, label), valuesIn(to, label)];
      return {
        label,
        removed: old.filter((value) => !next.includes(value)),
        added: next.filter((value) => !old.includes(value)),
      };
    })
    .filter(({ removed, added }) => removed.length + added.length > 0);
}
