import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "@/db/client";
import { people } from "@/db/schema/person";
import { makePerson } from "@/db/testing/people";
import { createFirstAdmin, mintSetupLink } from "./setup";

const admin = (token: string, email: string) => ({
  token,
  email,
  name: "Margit Solheim",
  password: "a radio off the coast",
});
const mint = async () => new URL((await mintSetupLink()) ?? "").searchParams.get("token") ?? "";

it("of many visitors with one link or several, one becomes the first admin", async () => {
  const reader = await makePerson();
  const [one, two] = [await mint(), await mint()];
  expect(await createFirstAdmin(admin("made-up", "x@setup.test"))).toMatchObject({ ok: false });
  expect(await createFirstAdmin(admin(one, reader.email))).toHaveProperty("fields.email");

  const answers = await Promise.all(
    [one, one, two, two].map((token, i) => createFirstAdmin(admin(token, `admin${i}@setup.test`))),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.$count(people, eq(people.role, "admin"))).toBe(1);
  expect(await mintSetupLink()).toBeNull();
  expect(await createFirstAdmin(admin(two, "late@setup.test"))).toMatchObject({ ok: false });
});
