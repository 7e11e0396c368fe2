import { type NextRequest, NextResponse } from "next/server";
import { z } from "zod";
import { getCardContext } from "@/domain/comment/moderation/context";
import { requireStaffApi } from "@/domain/person/api";
import { problem } from "@/lib/problem";

/** What stands around a card: its thread, its author's other comments, the same words elsewhere. */
export async function GET(request: NextRequest): Promise<Response> {
  const staff = await requireStaffApi(request, "comment.moderate");
  if (staff instanceof Response) return staff;
  const id = z.uuid().safeParse(request.nextUrl.searchParams.get("id"));
  const context = id.success ? await getCardContext(staff, id.data) : null;
  if (!context) return problem(404, "Not found");
  return NextResponse.json(context, { headers: { "cache-control": "no-store" } });
}
