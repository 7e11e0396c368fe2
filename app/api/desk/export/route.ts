import { exportNewsroom } from "@/domain/export/queries";
import { requireStaffApi } from "@/domain/person/api";
import { log } from "@/lib/log";
import { problem } from "@/lib/problem";

/** Everything the newsroom owns as one JSON file, sent while it is read. */
export async function GET(request: Request): Promise<Response> {
  const staff = await requireStaffApi(request, "settings.manage");
  if (staff instanceof Response) return staff;
  const pieces = exportNewsroom(staff);
  if (!pieces) return problem(403, "Forbidden", "Your role does not allow this.");
  log.info({ personId: staff.id }, "newsroom exported");
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => void (await pieces.return(undefined)),
  });
  const day = new Date().toISOString().slice(0, 10);
  return new Response(body, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="galley-${day}.json"`,
      "cache-control": "no-store",
    },
  });
}
