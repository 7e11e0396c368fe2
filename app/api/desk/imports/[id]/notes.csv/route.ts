import { importId } from "@/domain/import/site/input";
import { getImport, listImportNotes } from "@/domain/import/site/queries";
import { requireStaffApi } from "@/domain/person/api";
import { toCsv } from "@/lib/csv";
import { problem } from "@/lib/problem";

const pageSize = 1_000;

/** What did not come, or not as it was, and why: the whole list, sent while it is read. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const staff = await requireStaffApi(request, "story.write");
  if (staff instanceof Response) return staff;
  const asked = importId.safeParse(await params);
  const found = asked.success ? await getImport(staff, asked.data.id) : null;
  if (!found) return problem(404, "Not found", "There is no such import.");
  const encoder = new TextEncoder();
  let after: string | null = null;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) =>
      controller.enqueue(encoder.encode(toCsv([["outcome", "title", "address", "why"]]))),
    async pull(controller) {
      const notes = await listImportNotes(staff, found.id, { after, limit: pageSize });
      after = notes.at(-1)?.id ?? null;
      if (notes.length > 0)
        controller.enqueue(
          encoder.encode(toCsv(notes.map((one) => [one.kind, one.title, one.address, one.why]))),
        );
      if (notes.length < pageSize) controller.close();
    },
  });
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="import-${found.id}.csv"`,
      "cache-control": "no-store",
    },
  });
}
