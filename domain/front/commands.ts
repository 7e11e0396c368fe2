import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { frontEditions, fronts } from "@/db/schema/front";
import type { Viewer } from "@/domain/person/rules";
import { refuse } from "@/lib/result";
import { type Answer, changeFront, type Front, type Seen, tell } from "./changing";
import type { Arrangement } from "./rules";

/** Keeps an arrangement as the draft, if nobody else has changed the draft meanwhile. */
export function saveDraft(
  actor: Viewer,
  { arrangement, ...seen }: Seen & { arrangement: Arrangement },
): Promise<Answer<{ version: number }, never>> {
  return changeFront(actor, seen, (tx, front) => keep(tx, actor, front, arrangement, "arranged"));
}

/** Makes what was once published the draft again; readers see nothing of it. */
export function restoreEdition(
  actor: Viewer,
  { number, ...seen }: Seen & { number: number },
): Promise<Answer<{ version: number }, never>> {
  return changeFront(actor, seen, async (tx, front) => {
    const [edition] = await tx
      .select({ arrangement: frontEditions.arrangement })
      .from(frontEditions)
      .where(and(eq(frontEditions.frontId, front.id), eq(frontEditions.number, number)));
    if (!edition) return refuse("notFound");
    const arrangement = edition.arrangement as Arrangement;
    return keep(tx, actor, front, arrangement, "restored", { edition: number });
  });
}

async function keep(
  tx: Transaction,
  actor: Viewer,
  front: Front,
  arrangement: Arrangement,
  verb: "arranged" | "restored",
  data: Record<string, unknown> = {},
) {
  const version = front.version + 1;
  await tx
    .update(fronts)
    .set({ draft: arrangement, version, editedBy: actor.id, editedAt: sql`now()` })
    .where(eq(fronts.id, front.id));
  await tell(tx, actor, { ...front, version }, verb, data);
  return { ok: true as const, version };
}
