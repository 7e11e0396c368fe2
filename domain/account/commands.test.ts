import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { credentials, people, tokens } from "@/db/schema/person";
import { makePerson, makeSession, testPassword } from "@/db/testing/people";
import { findViewer } from "@/domain/session/queries";
import { verifyPassword } from "@/lib/password";
import { changeName, confirmEmail, join } from "./commands";
import { joinInput } from "./input";
import type { Letter } from "./letters";
import { changePassword, requestReset, resetPassword } from "./passwords";

const good = "a heron on the weir";
const tokenIn = (letter: Letter | null | undefined) =>
  new URL(letter?.link ?? "http://none/").searchParams.get("token") ?? "";
const newcomer = (email: string, name = "Nora Quill") => ({ name, email, password: good });

async function letterOf(person: { name: string; email: string; password: string }) {
  const joined = await join(person);
  if (!joined.ok) throw new Error("not joined");
  return joined.letter;
}

const findPerson = async (email: string) =>
  (await db.select().from(people).where(eq(people.email, email)))[0];

const passwordOf = async (id: string) =>
  (await db.select().from(credentials).where(eq(credentials.personId, id)))[0]?.passwordHash;

describe("join", () => {
  it("makes a reader who has to confirm", async () => {
    await letterOf(newcomer("a@join.test"));
    const person = await findPerson("a@join.test");
    expect(person).toMatchObject({ role: "reader", status: "active", emailConfirmedAt: null });
    expect(await passwordOf(person?.id ?? "")).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it("tells the owner of a known address by mail, and changes nothing", async () => {
    await letterOf(newcomer("b@join.test"));
    const before = await findPerson("b@join.test");
    const letter = await letterOf({ ...newcomer("b@join.test"), name: "Somebody Else" });
    expect(letter).toMatchObject({ to: "b@join.test", subject: /already have an account/ });
    expect(await findPerson("b@join.test")).toEqual(before);
  });

  it("many at once with one address make one account", async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => join(newcomer("race@join.test"))),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await db.$count(people, eq(people.email, "race@join.test"))).toBe(1);
  });

  it("two of one name are two people with addresses of their own", async () => {
    await letterOf(newcomer("c@join.test", "Same Name"));
    await letterOf(newcomer("d@join.test", "Same Name"));
    const slugs = [await findPerson("c@join.test"), await findPerson("d@join.test")];
    expect(slugs[0]?.slug).toBe("same-name");
    expect(slugs[1]?.slug).toMatch(/^same-name-[0-9a-f]{6}$/);
  });

  it("refuses names that readers could take for staff, and personal passwords", async () => {
    await makePerson("editor", "Dafydd Amory");
    const fields = async (input: Parameters<typeof join>[0]) => {
      const answer = await join(input);
      return answer.ok ? {} : answer.fields;
    };
    expect(await fields(newcomer("e@join.test", "Dаfydd Аmory"))).toHaveProperty("name");
    expect(
      await fields({ ...newcomer("e@join.test", "Clover Finch"), password: "cloverfinch1" }),
    ).toHaveProperty("password");
    expect(await findPerson("e@join.test")).toBeUndefined();
  });

  it("refuses fields nobody asked for", () => {
    const crafted = { ...newcomer("f@join.test"), role: "admin" };
    expect(joinInput.safeParse(crafted).success).toBe(false);
  });
});

describe("confirmEmail", () => {
  it("works once, of many at the same time", async () => {
    const token = tokenIn(await letterOf(newcomer("g@join.test")));
    const answers = await Promise.all(Array.from({ length: 6 }, () => confirmEmail(token)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await findPerson("g@join.test"))?.emailConfirmedAt).not.toBeNull();
  });

  it("keeps no token that would open anything", async () => {
    const token = tokenIn(await letterOf(newcomer("h@join.test")));
    expect(JSON.stringify(await db.select().from(tokens))).not.toContain(token);
  });

  it("refuses what is out of date, unknown or for another purpose", async () => {
    const token = tokenIn(await letterOf(newcomer("i@join.test")));
    await db.update(tokens).set({ expiresAt: new Date(Date.now() - 1000) });
    expect(await confirmEmail(token)).toMatchObject({ reason: "badToken" });
    expect(await confirmEmail("")).toMatchObject({ reason: "badToken" });
    const person = await makePerson();
    const reset = tokenIn(await requestReset(person.email));
    expect(await confirmEmail(reset)).toMatchObject({ reason: "badToken" });
    expect(await resetPassword({ token: reset, password: good })).toEqual({ ok: true });
  });
});

describe("a forgotten password", () => {
  it("is replaced once, and everybody signed in is out", async () => {
    const person = await makePerson();
    const second = await makeSession(person.id);
    const token = tokenIn(await requestReset(person.email));
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => resetPassword({ token, password: good })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await findViewer(person.sessionId)).toBeNull();
    expect(await findViewer(second)).toBeNull();
    expect(await verifyPassword(await passwordOf(person.id), good)).toBe(true);
  });

  it("a newer link makes the older one worthless", async () => {
    const { email } = await makePerson();
    const first = tokenIn(await requestReset(email));
    const second = tokenIn(await requestReset(email));
    expect(await resetPassword({ token: first, password: good })).toMatchObject({ ok: false });
    expect(await resetPassword({ token: second, password: good })).toEqual({ ok: true });
  });

  it("sends nothing to strangers or to who is suspended", async () => {
    const person = await makePerson();
    await db.update(people).set({ status: "suspended" }).where(eq(people.id, person.id));
    expect(await requestReset(person.email)).toBeNull();
    expect(await requestReset("stranger@join.test")).toBeNull();
  });

  it("a refused password leaves the link alive", async () => {
    const token = tokenIn(await requestReset((await makePerson()).email));
    expect(await resetPassword({ token, password: "password" })).toMatchObject({
      fields: { password: expect.any(String) },
    });
    expect(await resetPassword({ token, password: good })).toEqual({ ok: true });
  });

  it("its link stands on the configured site", async () => {
    const letter = await requestReset((await makePerson()).email);
    expect(letter?.link).toMatch(/^http:\/\/galley\.test\/reset-password\?token=[\w-]{43}$/);
  });
});

describe("changePassword", () => {
  it("needs the present one, keeps this session and ends the others", async () => {
    const person = await makePerson();
    const other = await makeSession(person.id);
    const change = { currentPassword: "not it", newPassword: good };
    expect(await changePassword(person, change)).toHaveProperty("fields.currentPassword");
    expect(await findViewer(other)).not.toBeNull();
    expect(await changePassword(person, { ...change, currentPassword: testPassword })).toEqual({
      ok: true,
    });
    expect(await findViewer(other)).toBeNull();
    expect(await findViewer(person.sessionId)).not.toBeNull();
  });
});

describe("changeName", () => {
  it("lets staff keep their own name and nobody else take it", async () => {
    const [ines, reader] = [await makePerson("writer", "Ines Okafor"), await makePerson()];
    expect(await changeName(ines, { name: "INES OKAFOR" })).toEqual({ ok: true });
    expect(await changeName(reader, { name: "Ines 0kafor" })).toHaveProperty("fields.name");
  });
});
