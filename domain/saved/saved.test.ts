import { beforeEach, describe, expect, it } from "vitest";
import { aPublishedStory, aStory } from "@/db/builders";
import { db } from "@/db/client";
import { savedStories } from "@/db/schema/saved";
import { emptyDatabase } from "@/db/testing/empty-database";
import { makePerson, testPassword } from "@/db/testing/people";
import { exportOwnData } from "@/domain/account/export";
import { leave } from "@/domain/account/leaving";
import { roles } from "@/domain/person/rules";
import { dropStory, keepStory } from "./commands";
import { isKept, listKept } from "./queries";
import { maxSaved } from "./rules";

beforeEach(emptyDatabase);

const keep = (who: Parameters<typeof keepStory>[0], { id }: { id: string }) =>
  keepStory(who, { storyId: id });

describe("keeping", () => {
  it.each(roles)("a %s keeps what is published, and nothing else", async (role) => {
    const me = await makePerson(role);
    const [live, draft] = [await aPublishedStory(), await aStory()];
    expect(await keep(me, live)).toEqual({ ok: true });
    expect(await keep(me, live)).toEqual({ ok: true });
    expect(await keep(me, draft)).toMatchObject({ reason: "notFound" });
    expect(await listKept(me)).toEqual([{ slug: live.slug, headline: live.headline }]);
  });

  it("touches nobody else's", async () => {
    const [me, other] = [await makePerson(), await makePerson()];
    const story = await aPublishedStory();
    await keep(me, story);
    expect(await isKept(other, story.id)).toBe(false);
    await dropStory(other, { storyId: story.id });
    expect(await isKept(me, story.id)).toBe(true);
    await dropStory(me, { storyId: story.id });
    expect(await listKept(me)).toEqual([]);
  });

  it("has an end", async () => {
    const [me, story] = [await makePerson(), await aPublishedStory()];
    const many = await Promise.all(Array.from({ length: maxSaved }, () => aStory()));
    await db.insert(savedStories).values(many.map(({ id }) => ({ personId: me.id, storyId: id })));
    expect(await keep(me, story)).toMatchObject({ reason: "tooMany" });
  });

  it("is taken along, and forgotten with the account", async () => {
    const [me, other, story] = [await makePerson(), await makePerson(), await aPublishedStory()];
    await keep(me, story);
    await keep(other, story);
    expect((await exportOwnData(me)).kept).toMatchObject([{ story: story.slug }]);
    expect(await leave(me, { password: testPassword, comments: "keep" })).toMatchObject({
      ok: true,
    });
    const left = await db.select({ personId: savedStories.personId }).from(savedStories);
    expect(left).toEqual([{ personId: other.id }]);
  });
});
