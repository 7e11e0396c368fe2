import { importDocument } from "@/domain/import/commands";
import { maxDocument } from "@/domain/import/input";
import { requireStaffApi } from "@/domain/person/api";
import { readAtMost } from "@/lib/body";
import { problem } from "@/lib/problem";

/** Takes the form of /desk/stories/import: one document, which becomes a new story. */
export async function POST(request: Request): Promise<Response> {
  const staff = await requireStaffApi(request, "story.write");
  if (staff instanceof Response) return staff;
  // The form's own signs around the file.
  const bytes = await readAtMost(request, maxDocument + 4_096);
  if (!bytes) return back("tooLarge");
  const form = await new Response(bytes, { headers: request.headers }).formData().catch(() => null);
  const file = form?.get("document");
  if (!(file instanceof File)) return problem(422, "Unprocessable", "Send a document.");
  if (file.size === 0) return back("empty");
  const content = new Uint8Array(await file.arrayBuffer());
  const made = await importDocument(staff, { filename: file.name, bytes: content });
  return made.ok ? seeOther(`/desk/stories/${made.id}`) : back(made.reason);
}

const seeOther = (location: string) => new Response(null, { status: 303, headers: { location } });
const back = (reason: string) => seeOther(`/desk/stories/import?refused=${reason}`);
