import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { checkSettings } from "@/db/schema/workflow";
import { record } from "@/domain/event/commands";
import { may, type Viewer } from "@/domain/person/rules";
import { type Result, refuse } from "@/lib/result";
import type { Level } from "./check";
import { policySeen } from "./queries";

/** The log's subject of the newsroom's ways: they have no id of their own. */
const newsroomId = "00000000-0000-0000-0000-000000000001";

type Setting = { name: string; level: Level; threshold: number | null };

/** Sets what each check does. A form made before somebody else's change is refused. */
export async function configureChecklist(
  actor: Viewer,
  { seen, settings }: { seen: string; settings: Setting[] },
): Promise<Result<object, "forbidden" | "stale">> {
  if (!may(actor.role, "checklist.manage")) return refuse("forbidden");
  return db.transaction(async (tx) => {
    await tx.execute(sql`lock table ${checkSettings} in share row exclusive mode`);
    const [row] = await tx.execute<{ seen: string }>(sql`select ${policySeen} as seen`);
    if (row?.seen !== seen) return refuse("stale");
    const before = await tx.select().from(checkSettings);
    await tx.delete(checkSettings);
    await tx.insert(checkSettings).values(settings);
    const changed = settings.filter(
      ({ name, level, threshold }) =>
        !before.some(
          (old) => old.name === name && old.level === level && old.threshold === threshold,
        ),
    );
    await record(tx, {
      actorId: actor.id,
      verb: "newsroom.checklistChanged",
      subject: { type: "newsroom", id: newsroomId },
      data: {
        to: changed
          .map(
            ({ name, level, threshold }) =>
              `${name}: ${level}${threshold === null ? "" : ` (${threshold})`}`,
          )
          .join(", "),
      },
    });
    return { ok: true };
  });
}
