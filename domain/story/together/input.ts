import { z } from "zod";

/** More than a long story with all of its past; in base64. */
const maxUpdate = 8_000_000;
export const maxSyncBytes = maxUpdate + 200_000;

const base64 = (max: number) =>
  z
    .base64()
    .max(max)
    .transform((text): Uint8Array => Buffer.from(text, "base64"));

/** What the server lacks, and what the sender has (a Yjs state vector). */
export const syncInput = z.strictObject({
  id: z.uuid(),
  update: base64(maxUpdate),
  vector: base64(100_000),
});

export type SyncAnswer = {
  version: number;
  /** What the sender lacks. */
  update: string;
  /** What was saved all the same, but needs a look: a sentence per field. */
  notes: Record<string, string>;
};
