import { expect, it } from "vitest";
import { db } from "@/db/client";
import { makePerson } from "@/db/testing/people";
import { asStaff } from "@/domain/person/rules";
import { record } from "./commands";
import { listEvents } from "./queries";
import { detailOf, phraseOf } from "./rules";

async function aReaderOfLogs() {
  const staff = asStaff(await makePerson("admin"), "log.read");
  if (!staff) throw new Error("not an admin");
  return staff;
}

it("pages through events of one moment without a gap or a double, the newest first", async () => {
  const [admin, person] = [await aReaderOfLogs(), await makePerson("reader", "Wren Halloran")];
  const subject = { type: "person", id: person.id };
  // One transaction is one moment: only the id parts these.
  await db.transaction(async (tx) => {
    for (let i = 0; i < 120; i++)
      await record(tx, { actorId: admin.id, verb: "person.suspended", subject, data: { i } });
  });
  const seen: unknown[] = [];
  let after: string | undefined;
  do {
    const { items, next } = await listEvents(admin, { who: admin.id, after });
    seen.push(...items.map(({ data }) => data.i));
    expect(items[0]).toMatchObject({ actor: admin.name, subject: "Wren Halloran" });
    after = next ?? undefined;
  } while (after);
  expect(seen).toHaveLength(120);
  expect(new Set(seen).size).toBe(120);
});

it("narrows by verb, and names what is gone as gone", async () => {
  const admin = await aReaderOfLogs();
  const id = "018f0000-0000-7000-8000-000000000000";
  await record(db, { actorId: null, verb: "story.deleted", subject: { type: "story", id } });
  const { items } = await listEvents(admin, { verb: "story.deleted" });
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ actor: null, subject: null, subjectId: id });
});

it("tells every verb, also one it does not know", () => {
  expect(phraseOf("story.published")).toBe("published {it}");
  expect(phraseOf("teapot.boiled")).toBe("teapot: boiled {it}");
  expect(detailOf({ from: "reader", to: "writer", nested: { a: 1 }, note: "" })).toBe(
    "from reader, to writer",
  );
});

it("the log cannot be rewritten", async () => {
  const admin = await aReaderOfLogs();
  const subject = { type: "person", id: admin.id };
  await record(db, { actorId: admin.id, verb: "person.suspended", subject });
  await expect(db.execute("update events set verb = 'x'")).rejects.toThrow();
  await expect(db.execute("delete from events")).rejects.toThrow();
});
