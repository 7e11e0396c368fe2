import { answerVote } from "@/components/poll/answer-vote";
import { getViewer } from "@/domain/person/session";
import { currentVoter } from "@/domain/poll/current-voter";

type Context = { params: Promise<{ id: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answerVote(request, (await params).id, await currentVoter(await getViewer()));
}
