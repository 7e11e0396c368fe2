import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { aPerson, aSection } from "@/db/builders";
import { db } from "@/db/client";
import { settings } from "@/db/schema/newsroom";
import { people } from "@/db/schema/person";
import { subscriptionRequests, subscriptions } from "@/db/schema/subscription";
import { sections } from "@/db/schema/taxonomy";
import { emptyDatabase } from "@/db/testing/empty-database";
import { makePerson, testPassword } from "@/db/testing/people";
import { exportOwnData } from "@/domain/account/export";
import { leave } from "@/domain/account/leaving";
import { stopMails } from "@/domain/mailing/stopping";
import { readChoicesToken, unsubscribeToken } from "@/domain/mailing/token";
import {
  askToSubscribe,
  changeSubscription,
  chooseOwnNewsletter,
  confirmSubscription,
  forgetOldRequests,
} from "./commands";
import { getOwnSubscription, getSubscription, peekRequest } from "./queries";
import type { Choice } from "./rules";

beforeEach(emptyDatabase);

const email = "ada@mail.test";
const everything: Choice = { rhythm: "daily", sectionIds: null };

const tokenIn = (link: string | undefined) => link?.split("/").at(-1) ?? "";
const ask = async (choice: Choice = everything, address = email) =>
  tokenIn((await askToSubscribe({ email: address, ...choice }))?.link);

async function subscribed(choice: Choice = everything, address = email): Promise<string> {
  const answer = await confirmSubscription(await ask(choice, address));
  if (!answer.ok) throw new Error(answer.reason);
  return answer.subscriptionId;
}

describe("subscribing", () => {
  it("asks first: nothing comes before the mailed link was confirmed", async () => {
    const { id } = await aSection();
    const token = await ask({ rhythm: "weekly", sectionIds: [id] });
    expect(await db.select().from(subscriptions)).toEqual([]);
    // Programs open the links of a mail: looking, however often, confirms nothing.
    for (let n = 0; n < 3; n++)
      expect(await peekRequest(token)).toEqual({ email, rhythm: "weekly", sectionIds: [id] });
    expect(await db.select().from(subscriptions)).toEqual([]);
    const answer = await confirmSubscription(token);
    if (!answer.ok) throw new Error(answer.reason);
    expect(await getSubscription(answer.subscriptionId)).toMatchObject({
      email,
      rhythm: "weekly",
      sectionIds: [id],
    });
    expect(await confirmSubscription(token)).toMatchObject({ reason: "badToken" });
  });

  it("keeps no token that would open anything", async () => {
    const token = await ask();
    const [row] = await db.select().from(subscriptionRequests);
    expect(JSON.stringify(row)).not.toContain(token);
    expect(await confirmSubscription(row?.tokenHash ?? "")).toMatchObject({ reason: "badToken" });
  });

  it("of several links for one mailbox the first that is confirmed counts, and the others end", async () => {
    const [first, second] = [await ask(), await ask({ rhythm: "weekly", sectionIds: null })];
    const answers = await Promise.all([first, first, second].map(confirmSubscription));
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1);
    expect(await db.select().from(subscriptions)).toHaveLength(1);
    expect(await db.select().from(subscriptionRequests)).toEqual([]);
  });

  it("writes another letter to an address that gets it already, and changes nothing", async () => {
    const id = await subscribed();
    const letter = await askToSubscribe({ email, rhythm: "weekly", sectionIds: null });
    expect(letter?.subject).toContain("already");
    expect(readChoicesToken(tokenIn(letter?.link))).toBe(id);
    expect(await getSubscription(id)).toMatchObject(everything);
    expect(await db.select().from(subscriptionRequests)).toEqual([]);
  });

  it("writes nothing to somebody who is suspended", async () => {
    const { email: theirs } = await aPerson({ status: "suspended", email: "Bo@Mail.test" });
    expect(await askToSubscribe({ email: theirs.toLowerCase(), ...everything })).toBeNull();
  });

  it("forgets after days what nobody confirmed", async () => {
    const token = await ask();
    const fresh = await ask(everything, "bo@mail.test");
    await db
      .update(subscriptionRequests)
      .set({ expiresAt: sql`now() - interval '1 second'` })
      .where(eq(subscriptionRequests.email, email));
    expect(await peekRequest(token)).toBeNull();
    expect(await confirmSubscription(token)).toMatchObject({ reason: "badToken" });
    await forgetOldRequests();
    expect((await db.select().from(subscriptionRequests)).map((row) => row.email)).toEqual([
      "bo@mail.test",
    ]);
    expect(await peekRequest(fresh)).not.toBeNull();
  });

  it("speaks the site's language", async () => {
    await db.update(settings).set({ language: "ar", title: "الجسر" });
    const letter = await askToSubscribe({ email, ...everything });
    expect(letter?.subject).toBe("أكّد النشرة البريدية من الجسر");
  });
});

describe("changing one's mind", () => {
  it("by the link of a mail: other sections, another rhythm, an end", async () => {
    const [one, two] = [await aSection(), await aSection()];
    const id = await subscribed();
    await changeSubscription(id, { rhythm: "weekly", sectionIds: [one.id, two.id] });
    expect((await getSubscription(id))?.sectionIds?.toSorted()).toEqual(
      [one.id, two.id].toSorted(),
    );
    await changeSubscription(id, { rhythm: "weekly", sectionIds: [two.id] });
    expect(await getSubscription(id)).toMatchObject({ sectionIds: [two.id] });
    const token = unsubscribeToken({ kind: "newsletter", id });
    for (let n = 0; n < 2; n++) expect(await stopMails(token)).toEqual({ ok: true });
    expect(await getSubscription(id)).toBeNull();
    expect(await changeSubscription(id, everything)).toMatchObject({ reason: "notFound" });
  });

  it("a section that is deleted leaves nobody with everything", async () => {
    const { id: sectionId } = await aSection();
    const id = await subscribed({ rhythm: "daily", sectionIds: [sectionId] });
    await db.delete(sections);
    expect(await getSubscription(id)).toMatchObject({ sectionIds: [] });
  });

  it("a link that stops other mails opens nothing here", () => {
    const id = crypto.randomUUID();
    expect(readChoicesToken(unsubscribeToken({ kind: "conversation", id }))).toBeNull();
    const forged = unsubscribeToken({ kind: "conversation", id }).replace(
      "conversation",
      "newsletter",
    );
    expect(readChoicesToken(forged)).toBeNull();
  });

  it("by the account, whose address is confirmed", async () => {
    const reader = await makePerson();
    expect(await chooseOwnNewsletter(reader, everything)).toEqual({ ok: true });
    expect(await getOwnSubscription(reader)).toMatchObject(everything);
    expect((await exportOwnData(reader)).newsletter).toMatchObject({
      rhythm: "daily",
      sections: "all",
    });
    expect(await chooseOwnNewsletter(reader, null)).toEqual({ ok: true });
    expect(await getOwnSubscription(reader)).toBeNull();
  });

  it("not by an account whose address is not confirmed: it may be anybody's", async () => {
    const stranger = { ...(await makePerson()), emailConfirmed: false };
    const id = await subscribed(everything, stranger.email);
    expect(await chooseOwnNewsletter(stranger, null)).toMatchObject({ reason: "unconfirmed" });
    expect(await getOwnSubscription(stranger)).toBeNull();
    await leave(stranger, { password: testPassword, comments: "keep" });
    expect(await getSubscription(id)).not.toBeNull();
  });

  it("goes with the account", async () => {
    const reader = await makePerson();
    await chooseOwnNewsletter(reader, everything);
    expect(await leave(reader, { password: testPassword, comments: "keep" })).toMatchObject({
      ok: true,
    });
    expect(await db.select().from(subscriptions)).toEqual([]);
    expect((await db.select().from(people)).every((one) => one.email !== reader.email)).toBe(true);
  });
});

it("no address has two subscriptions, however many confirm at once", async () => {
  const tokens = await Promise.all(Array.from({ length: 8 }, () => ask()));
  await Promise.all(tokens.map(confirmSubscription));
  expect(await db.select().from(subscriptions)).toHaveLength(1);
});
