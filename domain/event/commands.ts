import "server-only";
import type { Connection } from "@/db/client";
import { events } from "@/db/schema/newsroom";

/** Writes the event row of a change, inside the change's own transaction. */
export async function record(
  tx: Connection,
  event: {
    actorId: string | null;
    verb: string;
    subject: { type: string; id: string };
    data?: Record<string, unknown>;
  },
): Promise<void> {
  await tx.insert(events).values({
    actorId: event.actorId,
    verb: event.verb,
    subjectType: event.subject.type,
    subjectId: event.subject.id,
    data: event.data ?? {},
  });
}
