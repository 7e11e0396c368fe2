import type { NextRequest } from "next/server";
import { answerOnComment } from "@/components/comment/answer";
import { deletionInput } from "@/domain/comment/input";
import { deleteComment } from "@/domain/comment/own/commands";

type Context = { params: Promise<{ id: string }> };

/** Takes one's own comment off the page for good. */
export const POST = async (request: NextRequest, { params }: Context): Promise<Response> =>
  answerOnComment(request, (await params).id, {
    title: "delete",
    schema: deletionInput,
    command: deleteComment,
    said: "deleted",
  });
