import "server-only";
import type { Staff } from "@/domain/person/rules";
import type { CommentStatus } from "../rules";
import type { Facts } from "../screening/phase";
import { type Screened, screen, screenFully } from "../screening/screen";
import { type Signal, scoreOf, weigh } from "../screening/spam-signals";
import type { Persona, TrialInput } from "./input";
import { listPast } from "./past";
import { getPolicy } from "./queries";
import type { Policy } from "./rules";

export type Outcome = Screened["verdict"]["kind"];
export const outcomes = ["publish", "hold", "refuse"] as const satisfies readonly Outcome[];

export type Trial = {
  text: {
    said: Screened;
    /** What the phases after it would have said. */
    further: Screened[];
    score: number;
    signals: Signal[];
  } | null;
  past: {
    looked: number;
    inForce: Record<Outcome, number>;
    tried: Record<Outcome, number>;
    /** Those that would fare differently, the latest first. */
    differing: Different[];
  } | null;
};

export type Different = {
  id: string;
  body: string;
  author: string;
  headline: string;
  at: string;
  status: CommentStatus;
  inForce: Screened;
  tried: Screened;
};

/** Of what differs, enough to judge the change; the counts tell the rest. */
const mostShown = 50;
const quoted = 280;

/** What a policy that nobody has saved would do: to a text, and to the latest comments. */
export async function tryOut(
  staff: Staff,
  { text, persona, past: size, policy }: TrialInput,
): Promise<Trial> {
  return {
    text: text === "" ? null : trySaying(text, persona, policy),
    past: size === 0 ? null : await tryOnPast(staff, size, policy),
  };
}

function trySaying(body: string, persona: Persona, policy: Policy): Trial["text"] {
  const facts = { ...asIf(persona, policy), body, policy };
  const said = screen(facts);
  const signals = weigh(facts);
  return {
    said,
    further: screenFully(facts).filter(({ by }) => by !== said.by),
    score: scoreOf(signals),
    signals,
  };
}

function asIf(persona: Persona, policy: Policy): Omit<Facts, "body" | "policy"> {
  const published = {
    newcomer: 0,
    regular: Math.max(policy.newcomerComments, 1),
    trusted: Math.max(policy.newcomerComments, policy.trustedComments, 1),
  }[persona];
  return {
    story: { isOpen: true, isPremoderated: false },
    author: {
      role: "reader",
      published,
      recent: { posted: 0, rejected: 0 },
      repeats: 0,
      isFresh: persona === "newcomer",
      isPremoderated: false,
    },
    elsewhere: 0,
  };
}

async function tryOnPast(staff: Staff, size: number, policy: Policy): Promise<Trial["past"]> {
  const { policy: inForce } = await getPolicy(staff);
  const found = await listPast(staff, { size, policies: [inForce, policy] });
  const past = found.map(({ facts, ...comment }) => ({
    ...comment,
    body: facts.body,
    inForce: screen({ ...facts, policy: inForce }),
    tried: screen({ ...facts, policy }),
  }));
  return {
    looked: past.length,
    inForce: tally(past.map((one) => one.inForce)),
    tried: tally(past.map((one) => one.tried)),
    differing: past
      .filter((one) => one.inForce.verdict.kind !== one.tried.verdict.kind)
      .slice(0, mostShown)
      .map(({ body, at, ...rest }) => ({
        ...rest,
        body: body.slice(0, quoted),
        at: at.toISOString(),
      })),
  };
}

function tally(screened: readonly Screened[]): Record<Outcome, number> {
  const counts = { publish: 0, hold: 0, refuse: 0 };
  for (const { verdict } of screened) counts[verdict.kind] += 1;
  return counts;
}
