import { exportOwnData } from "@/domain/account/export";
import { getViewer } from "@/domain/person/session";
import { problem } from "@/lib/problem";

/** All that is kept about whoever asks, as a file. */
export async function GET(): Promise<Response> {
  const viewer = await getViewer();
  if (!viewer) return problem(401, "Signed out", "Sign in first.");
  return new Response(JSON.stringify(await exportOwnData(viewer), null, 2), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": 'attachment; filename="your-data.json"',
      "cache-control": "private, no-store",
    },
  });
}
