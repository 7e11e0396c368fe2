import type { SectionView } from "@/domain/section/queries";
import type { Choice } from "@/domain/subscription/rules";
import type { Voice } from "@/lib/words/voice";

/** "Town and Culture", "everything": what is chosen, in a few words. */
export function wordsOfChoice(
  { sectionIds }: Choice,
  sections: readonly SectionView[],
  { words, language }: Voice,
): string {
  if (!sectionIds) return words.newsletter.everything;
  const names = sections.filter(({ id }) => sectionIds.includes(id)).map(({ name }) => name);
  return new Intl.ListFormat(language, { type: "conjunction" }).format(names);
}
