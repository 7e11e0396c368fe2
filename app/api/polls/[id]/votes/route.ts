import { answerVote } from "@/components/poll/answer-vote";
import { getViewer } from "@/domain/person/session";
import { currentVoter } from "@/domain/poll/current-voter";
import { takeVote } from "@/domain/poll/taking";

type Context = { params: Promise<{ id: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const taken = await takeVote(request, (await params).id, await currentVoter(await getViewer()));
  return taken instanceof Response ? taken : answerVote(taken);
}
