import { type NextRequest, NextResponse } from "next/server";
import { countArrivals, countQueues } from "@/domain/comment/moderation/counts";
import { queueInput } from "@/domain/comment/moderation/input";
import { requireStaffApi } from "@/domain/person/api";
import { problem } from "@/lib/problem";

/** What has come into a queue since the desk read it, and how long each queue is now. */
export async function GET(request: NextRequest): Promise<Response> {
  const staff = await requireStaffApi(request, "comment.moderate");
  if (staff instanceof Response) return staff;
  const { since, ...input } = queueInput.parse(Object.fromEntries(request.nextUrl.searchParams));
  if (!since) return problem(422, "Unprocessable", "since takes a moment.");
  const [counted, arrivals] = await Promise.all([
    countQueues(staff, input.story),
    countArrivals(staff, { ...input, since }),
  ]);
  return NextResponse.json({ ...counted, arrivals }, { headers: { "cache-control": "no-store" } });
}
