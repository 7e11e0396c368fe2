import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { cannedReasons } from "@/db/schema/canned-reason";
import { record } from "@/domain/event/commands";
import type { Staff } from "@/domain/person/rules";
import { type Result, refuse } from "@/lib/result";
import type { CannedInput } from "./input";

/** Keeps a reason in the newsroom's own words. */
export const addCannedReason = (
  by: Staff,
  { code, note }: CannedInput,
): Promise<Result<{ id: string }, "already">> =>
  db.transaction(async (tx): Promise<Result<{ id: string }, "already">> => {
    const [made] = await tx
      .insert(cannedReasons)
      .values({ code, note, createdBy: by.id })
      .onConflictDoNothing()
      .returning({ id: cannedReasons.id });
    if (!made) return refuse("already", { note: "These words are there already." });
    await record(tx, {
      actorId: by.id,
      verb: "newsroom.reasonAdded",
      subject: { type: "reason", id: made.id },
      data: { code, note },
    });
    return { ok: true, id: made.id };
  });

/** Authors who were told it keep it: a verdict holds its own words. */
export const removeCannedReason = (
  by: Staff,
  { id }: { id: string },
): Promise<Result<object, "notFound">> =>
  db.transaction(async (tx): Promise<Result<object, "notFound">> => {
    const [gone] = await tx
      .delete(cannedReasons)
      .where(eq(cannedReasons.id, id))
      .returning({ code: cannedReasons.code, note: cannedReasons.note });
    if (!gone) return refuse("notFound");
    await record(tx, {
      actorId: by.id,
      verb: "newsroom.reasonRemoved",
      subject: { type: "reason", id },
      data: gone,
    });
    return { ok: true };
  });
