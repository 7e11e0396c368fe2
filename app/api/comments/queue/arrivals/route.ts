import { type NextRequest, NextResponse } from "next/server";
import { z } from "zod";
import { countArrivals, countQueues } from "@/domain/comment/moderation/counts";
import { queueInput } from "@/domain/comment/moderation/input";
import { requireStaffApi } from "@/domain/person/api";
import { problem } from "@/lib/problem";

const since = z.iso.datetime({ offset: true });

/** What has come into a queue since the desk read it, and how long each queue is now. */
export async function GET(request: NextRequest): Promise<Response> {
  const staff = await requireStaffApi(request, "comment.moderate");
  if (staff instanceof Response) return staff;
  const query = Object.fromEntries(request.nextUrl.searchParams);
  const input = queueInput.parse(query);
  const read = since.safeParse(query.since);
  if (!read.success) return problem(422, "Unprocessable", "since takes a moment.");
  const [{ counts }, arrivals] = await Promise.all([
    countQueues(staff, input.story),
    countArrivals(staff, { ...input, since: new Date(read.data) }),
  ]);
  return NextResponse.json({ counts, arrivals }, { headers: { "cache-control": "no-store" } });
}
