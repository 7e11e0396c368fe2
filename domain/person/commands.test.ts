import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { events } from "@/db/schema/newsroom";
import { people } from "@/db/schema/person";
import { makePerson, makeSession } from "@/db/testing/people";
import { findViewer } from "@/domain/session/queries";
import { changeRole, endSessionsOf, reinstate, suspend } from "./commands";
import { listPeople } from "./queries";
import { asStaff, type Role, type Staff } from "./rules";

async function makeAdmin(): Promise<Staff> {
  const staff = asStaff(await makePerson("admin"), "people.manage");
  if (!staff) throw new Error("not an admin");
  return staff;
}

const verbsOn = async (id: string) =>
  (await db.select({ verb: events.verb }).from(events).where(eq(events.subjectId, id))).map(
    ({ verb }) => verb,
  );

describe("changeRole", () => {
  it("shows on the person's next request", async () => {
    const [admin, reader] = [await makeAdmin(), await makePerson()];
    const change = { personId: reader.id, was: "reader" as const, role: "editor" as const };
    expect(await changeRole(admin, change)).toEqual({ ok: true });
    expect((await findViewer(reader.sessionId))?.role).toBe("editor");
    expect(await verbsOn(reader.id)).toEqual(["person.roleChanged"]);
  });

  it("ends the sessions of who is demoted", async () => {
    const [admin, editor] = [await makeAdmin(), await makePerson("editor")];
    await changeRole(admin, { personId: editor.id, was: "editor", role: "writer" });
    expect(await findViewer(editor.sessionId)).toBeNull();
  });

  it("refuses a change made from an old list", async () => {
    const [admin, person] = [await makeAdmin(), await makePerson("writer")];
    const answer = await changeRole(admin, { personId: person.id, was: "reader", role: "editor" });
    expect(answer).toMatchObject({ ok: false, reason: "stale" });
    expect((await findViewer(person.sessionId))?.role).toBe("writer");
  });

  it("does not touch oneself", async () => {
    const admin = await makeAdmin();
    const answer = await changeRole(admin, { personId: admin.id, was: "admin", role: "reader" });
    expect(answer).toMatchObject({ reason: "oneself" });
    expect(await suspend(admin, { personId: admin.id })).toMatchObject({ reason: "oneself" });
  });

  it("two admins who demote each other at once: one stays", async () => {
    await db.update(people).set({ role: "reader" }).where(eq(people.role, "admin"));
    for (let round = 0; round < 10; round++) {
      const [a, b] = [await makeAdmin(), await makeAdmin()];
      const demote = (actor: Staff, target: Staff) =>
        changeRole(actor, { personId: target.id, was: "admin", role: "reader" });
      const answers = await Promise.all([demote(a, b), demote(b, a)]);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      const isActiveAdmin = and(eq(people.role, "admin"), eq(people.status, "active"));
      expect(await db.$count(people, isActiveAdmin)).toBe(1);
      await db.update(people).set({ role: "reader" }).where(eq(people.role, "admin"));
    }
  });

  it.each(["reader", "writer", "editor", "moderator"] as Role[])(
    "a %s with a forged gate is refused by the row itself",
    async (role) => {
      const forged = (await makePerson(role)) as Staff;
      const target = await makePerson();
      const change = { personId: target.id, was: "reader" as const, role: "admin" as const };
      expect(await changeRole(forged, change)).toMatchObject({ reason: "forbidden" });
      expect(await suspend(forged, { personId: target.id })).toMatchObject({ reason: "forbidden" });
      expect((await findViewer(target.sessionId))?.role).toBe("reader");
    },
  );

  it("does not find who is not there", async () => {
    const personId = "018f0000-0000-7000-8000-000000000000";
    const admin = await makeAdmin();
    expect(await suspend(admin, { personId })).toMatchObject({ reason: "notFound" });
  });
});

describe("suspend and reinstate", () => {
  it("out everywhere at once, and in again only by a new sign-in", async () => {
    const [admin, person] = [await makeAdmin(), await makePerson("writer")];
    const second = await makeSession(person.id);
    expect(await suspend(admin, { personId: person.id })).toEqual({ ok: true });
    expect(await findViewer(person.sessionId)).toBeNull();
    expect(await findViewer(second)).toBeNull();
    expect(await reinstate(admin, { personId: person.id })).toEqual({ ok: true });
    expect(await findViewer(person.sessionId)).toBeNull();
    expect((await findViewer(await makeSession(person.id)))?.id).toBe(person.id);
    expect(await verbsOn(person.id)).toEqual(["person.suspended", "person.reinstated"]);
  });

  it("twice is once", async () => {
    const [admin, person] = [await makeAdmin(), await makePerson()];
    await Promise.all([1, 2, 3].map(() => suspend(admin, { personId: person.id })));
    expect(await verbsOn(person.id)).toEqual(["person.suspended"]);
  });
});

it("endSessionsOf leaves the account open", async () => {
  const [admin, person] = [await makeAdmin(), await makePerson()];
  expect(await endSessionsOf(admin, { personId: person.id })).toEqual({ ok: true, ended: 1 });
  expect(await findViewer(person.sessionId)).toBeNull();
  expect((await findViewer(await makeSession(person.id)))?.id).toBe(person.id);
});

describe("listPeople", () => {
  it("pages by name without a gap or a double, and takes % literally", async () => {
    const admin = await makeAdmin();
    for (let i = 0; i < 60; i++) await makePerson("reader", i % 3 ? `Quill ${i}` : "Quill 100%");
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { items, next } = await listPeople(admin, { q: "quill", after });
      seen.push(...items.map(({ id }) => id));
      after = next ?? undefined;
    } while (after);
    expect(seen).toHaveLength(60);
    expect(new Set(seen).size).toBe(60);
    expect((await listPeople(admin, { q: "100%" })).items).toHaveLength(20);
    expect((await listPeople(admin, { q: "%" })).items).toHaveLength(20);
  });

  it("counts open sessions per person, and never carries a hash", async () => {
    const [admin, person] = [await makeAdmin(), await makePerson("reader", "Counted Once")];
    await makeSession(person.id);
    const { items } = await listPeople(admin, { q: "Counted Once" });
    expect(items[0]?.openSessions).toBe(2);
    expect(JSON.stringify(items)).not.toContain("argon2");
  });
});
