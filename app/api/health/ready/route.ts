import { whyNotReady } from "@/lib/health";
import { problem } from "@/lib/problem";

export const dynamic = "force-dynamic";

/** Whether a load balancer should send requests here. */
export async function GET(): Promise<Response> {
  const reason = await whyNotReady();
  if (reason) return problem(503, "Not ready", reason);
  return Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
}
