import { type NextRequest, NextResponse } from "next/server";
import { queueInput } from "@/domain/comment/moderation/input";
import { listQueue } from "@/domain/comment/moderation/queries";
import { asStaff } from "@/domain/person/rules";
import { getViewer } from "@/domain/person/session";
import { problem } from "@/lib/problem";

/** The next cards of a queue, for the desk. */
export async function GET(request: NextRequest): Promise<Response> {
  const viewer = await getViewer();
  if (!viewer) return problem(401, "Signed out");
  const staff = asStaff(viewer, "comment.moderate");
  if (!staff) return problem(403, "Forbidden");
  const input = queueInput.parse(Object.fromEntries(request.nextUrl.searchParams));
  return NextResponse.json(await listQueue(staff, input), {
    headers: { "cache-control": "no-store" },
  });
}
