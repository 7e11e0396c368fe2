import type { Screened } from "@/domain/comment/screening/screen";
import { phaseInWords } from "@/domain/comment/screening/words-of-phases";

export const outcomeNames: Record<Screened["verdict"]["kind"], string> = {
  publish: "Published at once",
  hold: "Waits for a moderator",
  refuse: "Refused",
};

/** "Waits for a moderator (Banned word: vermin)". */
export function outcomeInWords({ verdict, by }: Screened): string {
  const why = phaseInWords(by, verdict.kind === "hold" ? verdict.what : "");
  return why ? `${outcomeNames[verdict.kind]} (${why})` : outcomeNames[verdict.kind];
}
