import { placeOf } from "@/components/poll/addresses";
import { answerPoll } from "@/components/poll/answer";
import { problemOf, type VoteProblem } from "@/components/poll/problems";
import { refusedPage } from "@/components/poll/refused-page";
import { getViewer } from "@/domain/person/session";
import { pollId, voteInput } from "@/domain/poll/input";
import { getPublicPoll } from "@/domain/poll/queries";
import { currentVoter, newBrowserId, votedCookieLine, voterCookieLine } from "@/domain/poll/voter";
import { castVote } from "@/domain/poll/votes";
import { type Body, readBody } from "@/lib/body";
import { addressBucket } from "@/lib/client-address";
import { isForeignOrigin } from "@/lib/origin";
import { problem } from "@/lib/problem";

type Context = { params: Promise<{ id: string }> };

/** An option's id and where the form stood; a browser's multipart frame around it. */
const maxBytes = 8 * 1024;

export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (isForeignOrigin(request.headers))
    return problem(403, "Foreign origin", "A vote is cast on this site.");
  const id = pollId.safeParse((await params).id);
  if (!id.success) return answerProblem(problemOf({ reason: "notFound", wait: 0 }));
  const body = await readBody(request, { maxBytes });
  if (!body.ok) return body.answer;
  return vote(request, id.data, body);
}

async function vote(request: Request, id: string, body: Extract<Body, { ok: true }>) {
  const known = await currentVoter(await getViewer());
  const isNew = !known.accountId && !known.browserId;
  const voter = isNew ? { ...known, browserId: newBrowserId() } : known;
  const input = voteInput.safeParse(body.data);
  const result = input.success
    ? await castVote({
        pollId: id,
        optionId: input.data.option,
        voter,
        address: addressBucket(request.headers),
      })
    : { ok: false as const, reason: "unknownOption" as const, wait: 0 };

  // Stories that share a poll each have their own form, which names its story.
  const poll = await getPublicPoll(id, voter, input.data?.story);
  if (!poll) return answerProblem(problemOf({ reason: "notFound", wait: 0 }));
  const isForm = body.kind === "form";
  const back = input.data?.back ?? "story";
  if (!result.ok) {
    const refused = problemOf(result);
    return isForm
      ? refusedPage({ poll, refused, chosen: body.data.option, back })
      : answerProblem(refused);
  }
  const headers = new Headers();
  if (isNew && voter.browserId)
    headers.append(
      "set-cookie",
      voterCookieLine(voter.browserId, { isEmbedded: back === "embed" }),
    );
  if (!isForm) return answerPoll(poll, headers);
  if (back === "story") headers.append("set-cookie", votedCookieLine(poll.story.slug, id));
  headers.set("location", placeOf(poll, back));
  return new Response(null, { status: 303, headers });
}

const answerProblem = ({ status, title, detail, headers }: VoteProblem) =>
  problem(status, title, detail, headers);
