import { getViewer } from "@/domain/person/session";
import { answerPoll } from "@/domain/poll/api";
import { currentVoter } from "@/domain/poll/current-voter";
import { pollId } from "@/domain/poll/input";
import { getPublicPoll } from "@/domain/poll/queries";
import { problem } from "@/lib/problem";

type Context = { params: Promise<{ id: string }> };

export async function GET(_: Request, { params }: Context): Promise<Response> {
  const id = pollId.safeParse((await params).id);
  const poll = id.success && (await getPublicPoll(id.data, await currentVoter(await getViewer())));
  return poll ? answerPoll(poll) : problem(404, "Not found", "No public poll has this id.");
}
