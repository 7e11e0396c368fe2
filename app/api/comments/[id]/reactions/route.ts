import type { NextRequest } from "next/server";
import { answerOnComment } from "@/components/comment/answer";
import { reactionInput } from "@/domain/comment/input";
import { react } from "@/domain/comment/reaction/commands";

type Context = { params: Promise<{ id: string }> };

export const POST = async (request: NextRequest, { params }: Context): Promise<Response> =>
  answerOnComment(request, (await params).id, {
    title: "reaction",
    schema: reactionInput,
    command: react,
  });
