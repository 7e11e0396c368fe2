import { z } from "zod";
import { maxSteps } from "./input";

/**
 * A ballot as it arrives: `option` for one choice (programs, radio buttons, a scale), `options` for
 * several (check boxes, or a list in the voter's order), `rank.<option id>` with a place for each
 * ranked option (a form without a script).
 */
export type Ballot = { ok: true; picked: string[] } | { ok: false; why: BallotFault };

/** What cannot be read as a ballot; the catalogue has the sentence. */
export type BallotFault = "nothing" | "twice" | "noPlace" | "placeTwice";

const ids = z.array(z.uuid()).min(1).max(maxSteps);
const rankPrefix = "rank.";

export function ballotOf(data: Record<string, unknown>): Ballot {
  const ranks = ranksIn(data);
  if (ranks.length > 0) return byRank(ranks);
  const given = data.options ?? (data.option === undefined ? [] : [data.option]);
  const picked = ids.safeParse(given);
  if (!picked.success) return no("nothing");
  if (new Set(picked.data).size < picked.data.length) return no("twice");
  return { ok: true, picked: picked.data };
}

/** The names of a form's fields that may come several times. */
export const ballotLists = ["options"] as const;
export const rankField = (optionId: string): string => rankPrefix + optionId;

const ranksIn = (data: Record<string, unknown>): [id: string, place: number][] =>
  Object.entries(data)
    .filter(([name, value]) => name.startsWith(rankPrefix) && value !== "")
    .map(([name, value]) => [name.slice(rankPrefix.length), Number(value)]);

function byRank(ranks: [string, number][]): Ballot {
  const places = ranks.map(([, place]) => place);
  if (!places.every((place) => Number.isInteger(place) && place > 0 && place <= maxSteps))
    return no("noPlace");
  if (new Set(places).size < places.length) return no("placeTwice");
  const picked = ids.safeParse(ranks.sort((a, b) => a[1] - b[1]).map(([id]) => id));
  return picked.success ? { ok: true, picked: picked.data } : no("nothing");
}

const no = (why: BallotFault): Ballot => ({ ok: false, why });
