import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { imports } from "@/db/schema/import";
import { discard, list } from "@/lib/storage";
import { daysKept } from "./rules";

const dayMs = 24 * 60 * 60 * 1_000;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/**
 * Removes the files of imports that will not go on: those that are done, that were stopped or broke
 * off some days ago, and those that were sent and never became an import.
 */
export async function sweepImports(now = new Date()): Promise<void> {
  for (const { name, changedAt } of await list("imports")) {
    const id = uuid.exec(name)?.[0];
    const isNew = now.getTime() - changedAt.getTime() < dayMs;
    if (isNew || !id) continue;
    // What has more behind its id was still being sent.
    if (name !== id || (await isOver(id, now))) await discard(`imports/${name}`);
  }
}

async function isOver(id: string, now: Date): Promise<boolean> {
  const [run] = await db
    .select({ state: imports.state, endedAt: imports.endedAt })
    .from(imports)
    .where(eq(imports.id, id));
  if (!run || run.state === "done") return true;
  const isEnded = run.state === "stopped" || run.state === "failed";
  return isEnded && now.getTime() - (run.endedAt?.getTime() ?? 0) > daysKept * dayMs;
}
