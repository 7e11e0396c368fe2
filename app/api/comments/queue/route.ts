import { type NextRequest, NextResponse } from "next/server";
import { queueInput } from "@/domain/comment/moderation/input";
import { listQueue } from "@/domain/comment/moderation/queries";
import { requireStaffApi } from "@/domain/person/api";

/** The next cards of a queue, for the desk. */
export async function GET(request: NextRequest): Promise<Response> {
  const staff = await requireStaffApi(request, "comment.moderate");
  if (staff instanceof Response) return staff;
  const input = queueInput.parse(Object.fromEntries(request.nextUrl.searchParams));
  return NextResponse.json(await listQueue(staff, input), {
    headers: { "cache-control": "no-store" },
  });
}
