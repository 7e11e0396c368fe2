import { type NextRequest, NextResponse } from "next/server";
import { claimCards } from "@/domain/comment/claim/commands";
import { claimInput } from "@/domain/comment/claim/input";
import { requireStaffApi } from "@/domain/person/api";
import { readBody } from "@/lib/body";
import { problem } from "@/lib/problem";

/** Takes cards of the queue for a minute and lets go of others. Answers who has what was asked for. */
export async function POST(request: NextRequest): Promise<Response> {
  const staff = await requireStaffApi(request, "comment.moderate");
  if (staff instanceof Response) return staff;
  const body = await readBody(request, { maxBytes: 8 * 1024 });
  if (!body.ok) return body.answer;
  const input = claimInput.safeParse(body.data);
  if (!input.success) return problem(422, "Unprocessable", "hold and drop take lists of comments.");
  return NextResponse.json(await claimCards(staff, input.data));
}
