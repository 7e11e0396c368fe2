import { isStillStaff, requireStaffApi } from "@/domain/person/api";
import { watchStory } from "@/domain/story/together/live";
import { eventStream } from "@/lib/event-stream";

type Context = { params: Promise<{ id: string }> };

/** Tells an open editor when the story changes and where the others are. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const staff = await requireStaffApi(request, "story.write");
  if (staff instanceof Response) return staff;
  const { id } = await params;
  return eventStream({
    signal: request.signal,
    mayListen: isStillStaff(staff, "story.write"),
    begin: (tell) => watchStory(staff, id, tell),
  });
}
