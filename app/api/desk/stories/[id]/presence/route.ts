import { requireStaffApi } from "@/domain/person/api";
import { announcePresence } from "@/domain/story/together/live";
import { readAtMost } from "@/lib/body";
import { problem } from "@/lib/problem";

type Context = { params: Promise<{ id: string }> };

/** Where somebody is in a story: an awareness update of y-protocols. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const staff = await requireStaffApi(request, "story.write");
  if (staff instanceof Response) return staff;
  const bytes = await readAtMost(request, 4_096);
  if (!bytes) return problem(413, "Too large");
  const told = await announcePresence(staff, (await params).id, bytes);
  return told.ok ? new Response(null, { status: 204 }) : problem(422, "Unprocessable");
}
