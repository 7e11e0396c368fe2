import type { NextRequest } from "next/server";
import { answerOnComment } from "@/components/comment/answer";
import { sideInput } from "@/domain/comment/input";
import { showSide } from "@/domain/comment/side/commands";

type Context = { params: Promise<{ id: string }> };

export const POST = async (request: NextRequest, { params }: Context): Promise<Response> =>
  answerOnComment(request, (await params).id, {
    title: "side",
    schema: sideInput,
    command: showSide,
  });
