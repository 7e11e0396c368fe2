import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { settings } from "@/db/schema/newsroom";
import { record } from "@/domain/event/commands";
import type { Staff } from "@/domain/person/rules";
import { type Result, refuse } from "@/lib/result";
import type { SettingsInput } from "./input";
import { seenNow } from "./queries";

/** The log's subject of the settings: they are one row without an id of its own. */
const newsroomId = "00000000-0000-0000-0000-000000000001";

export const saveSettings = (
  actor: Staff,
  { seen, ...next }: SettingsInput,
): Promise<Result<object, "stale">> =>
  db.transaction(async (tx) => {
    const [row] = await tx
      .select({ now: seenNow })
      .from(settings)
      .where(eq(settings.id, 1))
      .for("update");
    if (row?.now !== seen) return refuse("stale");
    await tx.update(settings).set(next).where(eq(settings.id, 1));
    await record(tx, {
      actorId: actor.id,
      verb: "newsroom.settingsChanged",
      subject: { type: "newsroom", id: newsroomId },
      data: next,
    });
    return { ok: true };
  });
