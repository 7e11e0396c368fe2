import type { NextRequest } from "next/server";
import { answerOnComment } from "@/components/comment/answer";
import { refusedEditPage } from "@/components/comment/refused-page";
import { editInput } from "@/domain/comment/input";
import { editComment } from "@/domain/comment/own/commands";

type Context = { params: Promise<{ id: string }> };

/** Changes the words of one's own comment. */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const { id } = await params;
  return answerOnComment(request, id, {
    title: "edit",
    schema: editInput,
    command: editComment,
    again: (refused) => refusedEditPage(id, refused),
  });
}
