import { importDocument, startDocuments } from "@/domain/import/commands";
import { documents, maxDocument, maxDocuments, maxTogether } from "@/domain/import/input";
import { requireStaffApi } from "@/domain/person/api";
import { readAtMost } from "@/lib/body";
import { spend } from "@/lib/limits";
import { problem } from "@/lib/problem";

/** Takes the form of /desk/stories/import: one document becomes a story at once, several a job. */
export async function POST(request: Request): Promise<Response> {
  const staff = await requireStaffApi(request, "story.write");
  if (staff instanceof Response) return staff;
  if ((await spend(documents, staff.id)) > 0) return back("tooFast");
  // The form's own signs around the files.
  const bytes = await readAtMost(request, maxTogether + 65_536);
  if (!bytes) return back("tooMuch");
  const form = await new Response(bytes, { headers: request.headers }).formData().catch(() => null);
  const sent = form?.getAll("document").filter((one) => one instanceof File) ?? [];
  const [first] = sent;
  if (!first) return problem(422, "Unprocessable", "Send a document.");
  if (sent.length > maxDocuments) return back("tooMuch");
  const files = await Promise.all(
    sent.map(async (file) => ({
      filename: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
  if (files.some((file) => file.bytes.length > maxDocument)) return back("tooLarge");
  const [only] = files;
  if (files.length > 1 || !only) {
    const started = await startDocuments(staff, files);
    return started.ok ? seeOther(`/desk/imports/${started.id}`) : back(started.reason);
  }
  if (first.size === 0) return back("empty");
  const made = await importDocument(staff, only);
  if (!made.ok) return back(made.reason);
  return seeOther("job" in made ? `/desk/imports/${made.job}` : `/desk/stories/${made.id}`);
}

const seeOther = (location: string) => new Response(null, { status: 303, headers: { location } });
const back = (reason: string) => seeOther(`/desk/stories/import?refused=${reason}`);
