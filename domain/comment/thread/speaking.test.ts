import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { sanctions } from "@/db/schema/sanction";
import { roles } from "@/domain/person/rules";
import { loadPolicy } from "../policy/queries";
import { regularFrom } from "../screening/regulars-only";
import { makeModerator, makePerson, makeRegular, publishStory, writeComment } from "../testing";
import { findSpeaker } from "./speaking";

describe("who is asked to speak", () => {
  it("on a story for regulars: whose comments stand, and the newsroom", async () => {
    expect(await findSpeaker(await makePerson(), true)).toMatchObject({
      missing: { published: 0 },
    });
    expect(await findSpeaker(await makeRegular(), true)).toMatchObject({ missing: null });
    for (const role of roles.filter((one) => one !== "reader"))
      expect(await findSpeaker(await makePerson({ role }), true)).toMatchObject({
        missing: null,
      });
    const once = await makePerson();
    const story = await publishStory();
    await writeComment({ storyId: story.id, authorId: once.id, status: "APPROVED" });
    await writeComment({ storyId: story.id, authorId: once.id, status: "PREMOD" });
    const { policy } = await loadPolicy(db);
    expect(await findSpeaker(once, true)).toMatchObject({
      missing: { published: 1, needed: regularFrom(policy) },
    });
    expect(await findSpeaker(once, false)).toMatchObject({ missing: null });
  });

  it("who is muted is told so, with the reason", async () => {
    const [reader, by] = [await makePerson(), await makeModerator()];
    expect(await findSpeaker(reader, false)).toMatchObject({ barred: null });
    await db.insert(sanctions).values({
      personId: reader.id,
      kind: "ban",
      code: "HATE_SPEECH",
      byId: by.id,
    });
    expect((await findSpeaker(reader, false)).barred).toBe(
      "You can no longer comment here. Reason: hate speech.",
    );
  });
});
