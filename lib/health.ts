import "server-only";
import { pool } from "@/db/client";

/** Longer than any sound answer, shorter than a load balancer's patience. */
const patienceMs = 2_000;

const draining = Symbol.for("galley.draining");

/** Why this instance should get no requests now, or null when it should. */
export async function whyNotReady(): Promise<string | null> {
  if ((globalThis as unknown as Record<symbol, boolean>)[draining]) return "draining";
  return (await answersInTime()) ? null : "the database is away";
}

async function answersInTime(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), patienceMs);
  });
  const answer = pool().sql`select 1`.then(
    () => true,
    () => false,
  );
  const inTime = await Promise.race([answer, timeout]);
  clearTimeout(timer);
  return inTime;
}
