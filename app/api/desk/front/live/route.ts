import { frontOf } from "@/domain/front/input";
import { watchFront } from "@/domain/front/live";
import { isStillStaff, requireStaffApi } from "@/domain/person/api";
import { eventStream } from "@/lib/event-stream";
import { problem } from "@/lib/problem";

/** Tells an open front who else looks at it, and when it changes: `?section=<id>`, or the home front. */
export async function GET(request: Request): Promise<Response> {
  const staff = await requireStaffApi(request, "front.edit");
  if (staff instanceof Response) return staff;
  const section = frontOf.safeParse(new URL(request.url).searchParams.get("section"));
  if (!section.success) return problem(422, "Unprocessable", "There is no such front.");
  return eventStream({
    signal: request.signal,
    mayListen: isStillStaff(staff, "front.edit"),
    begin: (tell) => watchFront(staff, section.data, tell),
  });
}
