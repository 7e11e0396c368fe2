import { randomBytes } from "node:crypto";
import { v7 } from "uuid";
import { aPerson, aPublishedStory } from "@/db/builders";
import { db } from "@/db/client";
import { polls, pollTallies } from "@/db/schema/poll";
import type { Role, Staff } from "@/domain/person/rules";
import { applyPoll } from "./commands";
import type { PollDraft } from "./input";
import { newBrowserId, type Voter } from "./voter";
import type { Arrival } from "./votes";

/** Somebody as the gate lets them through; commands check the role again. */
export async function aMember(role: Role): Promise<Staff> {
  return { ...(await aPerson({ role })), emailConfirmed: true, sessionId: v7() } as Staff;
}

export const aPoll = (changes: Partial<PollDraft> = {}): PollDraft => ({
  id: v7(),
  question: "Should the night buses be free?",
  kind: "single",
  maxChoices: 1,
  asksTwice: false,
  options: ["Yes, free for all", "No, charge a fare"].map((label) => ({
    id: v7(),
    label,
    bestCase: "",
  })),
  results: "always",
  opensAt: null,
  closesAt: null,
  ...changes,
});

/** A poll as it stands after its story was published. */
export async function publishPoll(changes: Partial<PollDraft> = {}) {
  const draft = aPoll(changes);
  await db.transaction((tx) => applyPoll(tx, null, draft));
  const { id: storyId, slug } = await aPublishedStory({ pollId: draft.id, pollDraft: draft });
  const [yes, no] = draft.options;
  if (!yes || !no) throw new Error("a poll has two options");
  return { id: draft.id, draft, storyId, slug, yes: yes.id, no: no.id };
}

export const anArrival = (given: Partial<Arrival> = {}): Arrival => ({
  network: `network ${v7()}`,
  agent: "Firefox 140 on Linux",
  fromPage: true,
  hasProved: false,
  ...given,
});

export const aBrowser = (): Voter => ({ accountId: null, browserId: newBrowserId() });

/** A poll that no story ever carried. */
export async function unpublishedPoll(): Promise<string> {
  const id = v7();
  await db.insert(polls).values({ id, question: "?", status: "open", secret: randomBytes(32) });
  return id;
}

/** Says how many votes an option has, without anybody who cast them. */
export const tally = (optionId: string, votes: number) =>
  db
    .insert(pollTallies)
    .values({ optionId, slot: 0, votes })
    .onConflictDoUpdate({ target: [pollTallies.optionId, pollTallies.slot], set: { votes } });
