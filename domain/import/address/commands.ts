import "server-only";
import type { Transaction } from "@/db/client";
import { importAddresses } from "@/db/schema/import";
import { formerPath } from "./rules";

/** Keeps where a story was found; of two stories that claim one address the first has it. */
export async function keepAddresses(
  tx: Transaction,
  storyId: string,
  addresses: readonly string[],
): Promise<void> {
  const paths = new Set(addresses.flatMap((address) => formerPath(address) ?? []));
  if (paths.size === 0) return;
  await tx
    .insert(importAddresses)
    .values([...paths].map((path) => ({ path, storyId })))
    .onConflictDoNothing();
}
