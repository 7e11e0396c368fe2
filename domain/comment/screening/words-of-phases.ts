/** What each phase says, in a moderator's words. */
const words: Record<string, string> = {
  length: "Too short or too long",
  story_closed: "The story is closed",
  regulars_only: "Only readers with published comments may speak here",
  repeat: "Same text again",
  staff: "Written by the newsroom",
  banned_word: "Banned word",
  premoderated_all: "Every comment is read first at present",
  premoderated: "Every comment on this story is read first",
  premoderated_reader: "Each comment of this reader is read first",
  recent_history: "Rejected lately",
  trusted: "Trusted",
  suspect_word: "Suspect word",
  repeat_elsewhere: "Same text from others",
  links: "Contains a link",
  new_commenter: "New commenter",
  spam_score: "Looks like spam",
};

const neverHold = ["length", "story_closed", "regulars_only", "repeat", "staff", "trusted"];

/** What a queue can be narrowed to. */
export const holdingPhases = Object.entries(words).filter(([phase]) => !neverHold.includes(phase));

/** Why the screening spoke. `what` is what the phase saw. */
export function phaseInWords(phase: string | null, what = ""): string {
  if (phase === null) return "";
  const said = words[phase] ?? "A check failed, so it was held";
  return what ? `${said}: ${what}` : said;
}
