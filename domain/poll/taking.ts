import "server-only";
import { getVoice } from "@/domain/newsroom/queries";
import { type Body, readBody } from "@/lib/body";
import { addressBucket, isFromHere } from "@/lib/client-address";
import { isForeignOrigin } from "@/lib/origin";
import { problem } from "@/lib/problem";
import { getPollAfterVote } from "./after-vote";
import { answerPoll } from "./api";
import { ballotLists, ballotOf } from "./ballot";
import { type Challenge, challengeFor, isProof } from "./challenge/challenge";
import { browserOfFirstVote } from "./first-vote";
import { pollId, voteInput } from "./input";
import { agentFamily } from "./integrity/agent";
import { isPageToken } from "./integrity/page-token";
import { announcePoll } from "./live";
import { problemOf, type VoteProblem } from "./problems";
import { getPublicPoll, type PollView } from "./queries";
import { type Voter, voterCookieLine } from "./voter";
import { type Arrival, castVote } from "./votes";

/** A ballot and where the form stood; a browser's multipart frame around it; a proof of Turnstile. */
const maxBytes = 12 * 1024;

type Input = ReturnType<typeof voteInput.parse>;
type Sent = Extract<Body, { ok: true }>;
export type Taken = {
  poll: PollView;
  input: Input;
  sent: Sent;
  refused: (VoteProblem & { challenge: Challenge | null }) | null;
  /** Makes the browser a voter, if it was none. */
  cookie: string | null;
};

/**
 * Takes a vote as it comes over the wire, from a form or a program: whose it is and whether it is
 * in order is worked out here, what is answered to a form is up to who asked.
 */
export async function takeVote(
  request: Request,
  id: string,
  known: Voter,
): Promise<Taken | Response> {
  if (isForeignOrigin(request.headers))
    return problem(403, "Foreign origin", "A vote is cast on this site.");
  if (!pollId.safeParse(id).success) return notFound();
  const body = await readBody(request, { maxBytes, lists: ballotLists });
  return body.ok ? take(request.headers, id, body, known) : body.answer;
}

async function take(headers: Headers, id: string, sent: Sent, known: Voter) {
  const isNew = !known.accountId && !known.browserId;
  const fields = sent.kind === "json" ? null : sent.data;
  const voter = isNew
    ? { ...known, browserId: browserOfFirstVote(headers, { pollId: id, fields }) }
    : known;
  const input = voteInput.parse(sent.data);
  const ballot = ballotOf(sent.data);
  const arrival = await arrivalOf(headers, id, input);
  const isBefore = input.round === "before";
  const result = ballot.ok
    ? await castVote({ pollId: id, picked: ballot.picked, isBefore, voter, arrival })
    : { ok: false as const, reason: "unknownOption" as const, wait: 0 };
  if (result.ok && !isBefore) announcePoll(id);
  // Stories that share a poll each have their own form, which names its story.
  const poll =
    result.ok && ballot.ok && !isBefore
      ? await afterVote(id, voter, input.story, ballot.picked)
      : await getPublicPoll(id, voter, input.story);
  if (!poll) return notFound();
  const place = { pollId: id, network: arrival.network };
  return {
    poll,
    input,
    sent,
    refused: result.ok
      ? null
      : {
          ...problemOf(result, await getVoice(), ballot.ok ? undefined : ballot.why),
          challenge: result.reason === "crowded" ? challengeFor(place) : null,
        },
    cookie:
      result.ok && isNew && voter.browserId
        ? voterCookieLine(voter.browserId, { isEmbedded: input.back === "embed" })
        : null,
  };
}

/** What somebody said before reading, too, is looked up for them alone. */
async function afterVote(id: string, voter: Voter, story = "", picked: readonly string[]) {
  const poll = await getPollAfterVote(id, story, picked);
  return poll?.asksTwice ? getPublicPoll(id, voter, story) : poll;
}

async function arrivalOf(headers: Headers, id: string, { token, proof }: Input): Promise<Arrival> {
  const network = addressBucket(headers);
  return {
    network,
    agent: isFromHere(headers) ? null : agentFamily(headers.get("user-agent")),
    fromPage: isPageToken(token, id),
    hasProved: await isProof(proof, { pollId: id, network }),
  };
}

const notFound = async () => {
  const { status, title, detail } = problemOf({ reason: "notFound", wait: 0 }, await getVoice());
  return problem(status, title, detail);
};

/** For programs and the reader's script. */
export function answerProgram({ poll, refused, cookie }: Taken): Response {
  if (refused) {
    const { status, title, detail, headers, challenge } = refused;
    return problem(status, title, detail, headers, challenge ? { challenge } : {});
  }
  return answerPoll(poll, cookie ? new Headers({ "set-cookie": cookie }) : undefined);
}
