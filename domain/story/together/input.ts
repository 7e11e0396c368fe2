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
  /** The content version that the sender knows of: needed if its document is no longer the server's. */
  version: z.number().int().positive().optional(),
});
export type SyncInput = z.output<typeof syncInput>;

export type SyncAnswer = {
  version: number;
  /** What the sender lacks. */
  update: string;
  /** What was saved all the same, but needs a look: a sentence per field. */
  notes: Record<string, string>;
  /** Words went with a passage that was deleted by somebody who had not seen them: they are kept. */
  hasKept: boolean;
};

/**
 * Instead, to a page whose document is not the server's any more. `gaps`: the server has lost some
 * of it. `renewed`: it was made anew. Both ask for all that the page has; of a renewed document it
 * is taken in as a text, and the page opened again.
 */
export type Astray = {
  reason: "gaps" | "renewed";
  version: number;
  isSaved: boolean;
  /** Others had saved meanwhile: its text is in the history, not in the story. */
  isKept: boolean;
};
