import { watchQueue } from "@/domain/comment/moderation/live";
import { isStillStaff, requireStaffApi } from "@/domain/person/api";
import { eventStream } from "@/lib/event-stream";

/** Tells an open queue what comes, what colleagues decide and which cards they have. */
export async function GET(request: Request): Promise<Response> {
  const staff = await requireStaffApi(request, "comment.moderate");
  if (staff instanceof Response) return staff;
  return eventStream({
    signal: request.signal,
    mayListen: isStillStaff(staff, "comment.moderate"),
    begin: (tell) => watchQueue(staff, tell),
  });
}
