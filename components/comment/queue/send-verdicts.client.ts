import type { Dispatch } from "react";
import { giveVerdict, giveVerdicts } from "@/domain/comment/moderation/actions";
import type { QueueCard } from "@/domain/comment/moderation/queries";
import type { VerdictKind } from "@/domain/comment/moderation/rules";
import type { RejectionCode } from "@/domain/comment/rules";
import type { Change } from "./queue-state";
import { explain, pastTense, saidOfMany } from "./words";

export type Given = { kind: VerdictKind; code?: RejectionCode; note?: string };
export type GivenToMany =
  | { kind: "approve" }
  | { kind: "reject"; code: RejectionCode; note: string };

type Screen = { change: Dispatch<Change>; timeZone: string };

/** Sends a verdict that the screen already shows; if the server refuses, the card is back. */
export async function sendVerdict(card: QueueCard, given: Given, { change, timeZone }: Screen) {
  const { id: commentId, version } = card;
  const result = await giveVerdict(verdictOf(given, { commentId, version })).catch(() => null);
  if (result?.ok) {
    const answered = { version: result.version, reports: [], appeal: null };
    change({ type: "card", id: card.id, card: answered });
    const done = { verdictIds: [result.verdictId], before: [card] };
    const said = `${pastTense[given.kind]} the comment by ${card.author.name}.`;
    change({ type: "say", said, done });
    return;
  }
  const { notice, now } = explain(result, timeZone);
  const back = { status: card.status, isFeatured: card.isFeatured, ...now };
  change({ type: "card", id: card.id, hide: false, notice, card: back });
  change({ type: "say", said: `Not done: ${notice}` });
}

/** The same for many cards: those that were left out are back, each saying so. */
export async function sendVerdicts(
  cards: QueueCard[],
  given: GivenToMany,
  { change, timeZone }: Screen,
) {
  const seen = cards.map(({ id: commentId, version }) => ({ commentId, version }));
  const result = await giveVerdicts({ ...given, cards: seen }).catch(() => null);
  const versions = new Map(
    result?.ok ? result.given.map(({ commentId, version }) => [commentId, version]) : [],
  );
  for (const card of cards) {
    const { id, status, isFeatured } = card;
    const version = versions.get(id);
    const notice = "Left out: somebody else has it, has judged it or must answer it.";
    if (version) change({ type: "card", id, card: { version, reports: [], appeal: null } });
    else change({ type: "card", id, hide: false, notice, card: { status, isFeatured } });
  }
  if (!result?.ok)
    return change({ type: "say", said: `Not done: ${explain(result, timeZone).notice}` });
  const before = cards.filter(({ id }) => versions.has(id));
  const verdictIds = result.given.map(({ verdictId }) => verdictId);
  change({
    type: "say",
    said: saidOfMany(pastTense[given.kind], before.length, result.skipped.length),
    ...(before.length > 0 && { done: { verdictIds, before } }),
  });
}

const verdictOf = (given: Given, seen: { commentId: string; version: number }) =>
  given.kind === "reject"
    ? { kind: given.kind, ...seen, code: given.code ?? ("OTHER" as const), note: given.note ?? "" }
    : { kind: given.kind, ...seen };
