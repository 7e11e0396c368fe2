import { type NextRequest, NextResponse } from "next/server";
import { z } from "zod";
import { countArrivals, countQueues } from "@/domain/comment/moderation/counts";
import { queueInput } from "@/domain/comment/moderation/input";
import { asStaff } from "@/domain/person/rules";
import { getViewer } from "@/domain/person/session";
import { problem } from "@/lib/problem";

const since = z.iso.datetime({ offset: true });

/** What has come into a queue since the desk read it, and how long each queue is now. */
export async function GET(request: NextRequest): Promise<Response> {
  const viewer = await getViewer();
  if (!viewer) return problem(401, "Signed out");
  const staff = asStaff(viewer, "comment.moderate");
  if (!staff) return problem(403, "Forbidden");
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
