import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { events } from "@/db/schema/newsroom";
import { may, roles } from "@/domain/person/rules";
import { makeModerator, newText } from "../testing";
import { addCannedReason, removeCannedReason } from "./commands";
import { cannedInput } from "./input";
import { listCannedReasons } from "./queries";

describe("the newsroom's words", () => {
  it("are kept once per reason, with who wrote them in the log, and can go", async () => {
    const by = await makeModerator();
    const reason = { code: "OFFENSIVE" as const, note: newText() };
    const added = await addCannedReason(by, reason);
    if (!added.ok) throw new Error(added.reason);
    expect(await addCannedReason(by, reason)).toMatchObject({ reason: "already" });
    expect(await addCannedReason(by, { ...reason, code: "SPAM" })).toMatchObject({ ok: true });
    expect(await listCannedReasons(by)).toContainEqual({ id: added.id, ...reason });
    const said = await db.select().from(events).where(eq(events.subjectId, added.id));
    expect(said).toMatchObject([{ verb: "newsroom.reasonAdded", actorId: by.id }]);
    expect(await removeCannedReason(by, added)).toEqual({ ok: true });
    expect(await removeCannedReason(by, added)).toMatchObject({ reason: "notFound" });
    expect(await listCannedReasons(by)).not.toContainEqual({ id: added.id, ...reason });
  });

  it("are a matter of policy: moderators use them, editors change them", () => {
    expect(roles.filter((role) => may(role, "policy.manage"))).toEqual(["editor", "admin"]);
  });

  it("say something, for a reason there is", () => {
    for (const bad of [
      { code: "RUDE", note: "No." },
      { code: "SPAM", note: "  " },
      { code: "SPAM", note: "x".repeat(501) },
      { code: "SPAM", note: "No.", by: "me" },
    ])
      expect(cannedInput.safeParse(bad).success).toBe(false);
  });
});
