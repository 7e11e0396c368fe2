import { describe, expect, it } from "vitest";
import { aComment, aPublishedStory } from "@/db/builders";
import { db } from "@/db/client";
import { keepAddresses } from "@/domain/import/address/commands";
import { aMember } from "@/domain/story/testing";
import { exportNewsroom } from "./queries";

async function exported(role: Parameters<typeof aMember>[0]): Promise<string | null> {
  const pieces = exportNewsroom(await aMember(role));
  if (!pieces) return null;
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}

describe("exportNewsroom", () => {
  it("is one JSON text with every story and comment, and nothing that is nobody else's", async () => {
    const stories = await Promise.all(Array.from({ length: 205 }, () => aPublishedStory()));
    await db.transaction((tx) => keepAddresses(tx, stories[0]?.id ?? "", ["/2015/otters/"]));
    const comment = await aComment({ storyId: stories[0]?.id ?? "" });
    const text = (await exported("admin")) ?? "";
    const all = JSON.parse(text);
    const ids = all.stories.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(stories.map(({ id }) => id)));
    expect(all.comments.map(({ id }: { id: string }) => id)).toContain(comment.id);
    expect(all.stories.find(({ id }: { id: string }) => id === stories[0]?.id)).toMatchObject({
      status: "published",
      published: { slug: stories[0]?.slug },
      formerAddresses: ["/2015/otters"],
    });
    expect(text).not.toMatch(/@galley\.test|password|secret|voter_?key/i);
  });

  it.each(["writer", "editor", "moderator", "reader"] as const)("is not for a %s", async (role) => {
    expect(await exported(role)).toBeNull();
  });
});
