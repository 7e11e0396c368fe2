import "server-only";
import { ballotLists, ballotOf } from "@/domain/poll/ballot";
import { challengeFor, isProof } from "@/domain/poll/challenge/challenge";
import { pollId, voteInput } from "@/domain/poll/input";
import { agentFamily } from "@/domain/poll/integrity/agent";
import { isPageToken } from "@/domain/poll/integrity/page-token";
import { announceVote } from "@/domain/poll/live";
import { getPublicPoll } from "@/domain/poll/queries";
import { newBrowserId, type Voter, votedCookieLine, voterCookieLine } from "@/domain/poll/voter";
import { type Arrival, castVote, type VoteRefusal } from "@/domain/poll/votes";
import { type Body, readBody } from "@/lib/body";
import { addressBucket, isFromHere } from "@/lib/client-address";
import { isForeignOrigin } from "@/lib/origin";
import { problem } from "@/lib/problem";
import { placeOf } from "./addresses";
import { answerPoll } from "./answer";
import { problemOf, type VoteProblem } from "./problems";
import { refusedPage } from "./refused-page";

/** A ballot and where the form stood; a browser's multipart frame around it; a proof of Turnstile. */
const maxBytes = 12 * 1024;

/**
 * Takes a vote, from a form or a program. The server calls it straight for readers without an
 * account, because a busy poll is thousands of these; the framework's route calls it for the others.
 */
export async function answerVote(request: Request, id: string, known: Voter): Promise<Response> {
  if (isForeignOrigin(request.headers))
    return problem(403, "Foreign origin", "A vote is cast on this site.");
  if (!pollId.safeParse(id).success)
    return answerProblem(problemOf({ reason: "notFound", wait: 0 }));
  const body = await readBody(request, { maxBytes, lists: ballotLists });
  return body.ok ? vote(request, id, body, known) : body.answer;
}

async function vote(request: Request, id: string, body: Sent, known: Voter): Promise<Response> {
  const isNew = !known.accountId && !known.browserId;
  const voter = isNew ? { ...known, browserId: newBrowserId() } : known;
  const input = voteInput.parse(body.data);
  const ballot = ballotOf(body.data);
  const arrival = await arrivalOf(request, id, input);
  const isBefore = input.round === "before";
  const result = ballot.ok
    ? await castVote({ pollId: id, picked: ballot.picked, isBefore, voter, arrival })
    : { ok: false as const, reason: "unknownOption" as const, wait: 0 };
  if (result.ok && !isBefore) announceVote(id);

  // Stories that share a poll each have their own form, which names its story.
  const poll = await getPublicPoll(id, voter, input.story);
  if (!poll) return answerProblem(problemOf({ reason: "notFound", wait: 0 }));
  const isForm = body.kind === "form";
  const back = input.back;
  if (!result.ok) {
    const refused = problemOf(result, ballot.ok ? undefined : ballot.why);
    if (isForm) return refusedPage({ poll, refused, sent: body.data, back });
    return answerProblem(refused, challengeOf(result, { pollId: id, network: arrival.network }));
  }
  const headers = new Headers();
  if (isNew && voter.browserId)
    headers.append(
      "set-cookie",
      voterCookieLine(voter.browserId, { isEmbedded: back === "embed" }),
    );
  if (!isForm) return answerPoll(poll, headers);
  if (back === "story") headers.append("set-cookie", votedCookieLine(poll.story.slug, id));
  headers.set("location", placeOf(poll, back, isBefore ? "before" : "poll"));
  return new Response(null, { status: 303, headers });
}

type Sent = Extract<Body, { ok: true }>;

async function arrivalOf(
  { headers }: Request,
  id: string,
  { token, proof }: { token?: string | undefined; proof?: string | undefined },
): Promise<Arrival> {
  const network = addressBucket(headers);
  return {
    network,
    agent: isFromHere(headers) ? null : agentFamily(headers.get("user-agent")),
    fromPage: isPageToken(token, id),
    hasProved: await isProof(proof, { pollId: id, network }),
  };
}

const challengeOf = (
  { reason }: VoteRefusal,
  place: { pollId: string; network: string },
): object => (reason === "crowded" ? { challenge: challengeFor(place) } : {});

const answerProblem = ({ status, title, detail, headers }: VoteProblem, more: object = {}) =>
  problem(status, title, detail, headers, more);
