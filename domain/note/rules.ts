import { may, type Viewer } from "@/domain/person/rules";

/** Whoever may open a story at the desk may say something about it. */
export const mayNote = (actor: Viewer): boolean => may(actor.role, "story.write");

/** One’s own words are one’s own; editors may remove what should not stand there. */
export const mayEditNote = (actor: Viewer, note: { createdBy: string }): boolean =>
  note.createdBy === actor.id;
export const mayDeleteNote = (actor: Viewer, note: { createdBy: string }): boolean =>
  mayEditNote(actor, note) || may(actor.role, "story.publish");

/**
 * Who is meant by “@Name” in a text: the longest name that fits at each sign, so that Ann does not
 * hear of what is for Ann-Marie.
 */
export function mentionedIn<P extends { name: string }>(text: string, people: readonly P[]): P[] {
  const byLength = [...people].sort((a, b) => b.name.length - a.name.length);
  const found = new Set<P>();
  const lower = text.toLocaleLowerCase();
  for (let at = lower.indexOf("@"); at >= 0; at = lower.indexOf("@", at + 1)) {
    const rest = lower.slice(at + 1);
    const person = byLength.find(
      ({ name }) =>
        rest.startsWith(name.toLocaleLowerCase()) &&
        !/^[\p{L}\p{N}]/u.test(rest.slice(name.length)),
    );
    if (person) found.add(person);
  }
  return [...found];
}
