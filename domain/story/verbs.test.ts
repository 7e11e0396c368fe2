import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type Role, roles, type Staff } from "@/domain/person/rules";
import { deleteDraft, saveStory } from "./commands";
import { storyStatuses } from "./input";
import * as publishing from "./publishing";
import { findStoryAddress, getPublishedStory, listPublished } from "./queries";
import * as reviewing from "./reviewing";
import { isOpenTo, nextStatus, type Verb } from "./rules";
import * as scheduling from "./scheduling";
import { aDraft, aMember, storyNow } from "./testing";

const later = () => new Date(Date.now() + 7_200_000).toISOString();
const soon = () => new Date(Date.now() + 3_600_000).toISOString();
type Seen = { id: string; version: number };

const run: Record<Verb, (actor: Staff, seen: Seen) => Promise<{ ok: boolean; reason?: string }>> = {
  submitForReview: reviewing.submitForReview,
  sendBack: (actor, seen) => reviewing.sendBack(actor, { ...seen, note: "Who said so?" }),
  publish: publishing.publishStory,
  schedule: (actor, seen) => scheduling.scheduleStory(actor, { ...seen, at: soon() }),
  unschedule: scheduling.unscheduleStory,
  planUnpublish: (actor, seen) => scheduling.planUnpublish(actor, { ...seen, at: later() }),
  unpublish: (actor, seen) => publishing.unpublishStory(actor, { ...seen, reason: "Wrong." }),
  deleteDraft,
};
const verbs = Object.keys(run) as Verb[];

/** The shortest way into each state from a draft. */
const wayTo: Record<(typeof storyStatuses)[number], Verb[]> = {
  draft: [],
  in_review: ["submitForReview"],
  scheduled: ["schedule"],
  published: ["publish"],
  unpublished: ["publish", "unpublish"],
};

let staff: Record<Role, Staff>;
beforeAll(async () => {
  const members = await Promise.all(
    roles.map(async (role) => [role, await aMember(role)] as const),
  );
  staff = Object.fromEntries(members) as Record<Role, Staff>;
});

async function aStoryThatIs(status: (typeof storyStatuses)[number], author: Staff) {
  const story = await aDraft(author);
  for (const verb of wayTo[status]) await run[verb](staff.editor, story);
  expect((await storyNow(story.id)).status).toBe(status);
  return story;
}

/** What the contract grants, in its own words: own stories, or any. */
const mayTouch = (role: Role, isOwn: boolean) =>
  role === "editor" || role === "admin" || (role === "writer" && isOwn);
const isEditors = (role: Role) => role === "editor" || role === "admin";

describe.each(roles)("a %s", (role) => {
  it.each(role === "writer" ? ["their own", "another"] : ["another"])(
    "on a story of %s in each state",
    async (whose) => {
      const writer = whose === "their own" ? staff.writer : await aMember("writer");
      const isOwn = writer === staff[role];
      for (const status of storyStatuses)
        for (const verb of verbs) {
          const { id, version } = await aStoryThatIs(status, writer);
          const before = await storyNow(id);
          const answer = await run[verb](staff[role], { id, version });
          const isAllowed =
            verb === "submitForReview" || verb === "deleteDraft"
              ? mayTouch(role, isOwn)
              : isEditors(role);
          const isOpen = isOpenTo(verb, { ...before, hasPending: false });
          const next = isOpen ? nextStatus(verb, status) : undefined;
          const told = `${role} ${verb} ${status}`;
          if (!isAllowed) expect([told, answer]).toMatchObject([told, { reason: "forbidden" }]);
          else if (!next) expect([told, answer]).toMatchObject([told, { reason: "wrongState" }]);
          else expect([told, answer]).toMatchObject([told, { ok: true }]);
          if (next === "gone" && isAllowed) continue;
          const now = await storyNow(id);
          expect([told, now.status]).toEqual([told, (isAllowed && next) || status]);
          expect((await getPublishedStory(now.content.slug)) !== null).toBe(
            now.status === "published",
          );
        }
    },
  );

  it.each(storyStatuses)("saves a story that is %s", async (status) => {
    for (const author of [staff.writer, await aMember("writer")]) {
      const { id, version, content } = await aStoryThatIs(status, author);
      const wish = { id, version, content: { ...content, standfirst: `By a ${role}` } };
      const isAllowed =
        isEditors(role) || (mayTouch(role, author === staff[role]) && status !== "scheduled");
      expect(await saveStory(staff[role], wish)).toMatchObject(
        isAllowed ? { ok: true } : { reason: "forbidden" },
      );
      const now = await storyNow(id);
      expect(now).toMatchObject({ status, version: isAllowed ? version + 1 : version });
    }
  });
});

it("whatever is done to a story, readers have it exactly while it is published", async () => {
  const step = fc.oneof(
    fc.record({ verb: fc.constantFrom(...verbs.filter((one) => one !== "deleteDraft")) }),
    fc.record({ save: fc.lorem({ maxCount: 3 }) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const { id, version: first, content } = await aDraft(staff.writer);
      let [status, version, draft, live] = ["draft", first, content, content];
      let [isPublic, isSubmitted, isPlanned] = [false, false, false];
      for (const one of steps) {
        if ("save" in one) {
          const text = { ...draft, headline: one.save };
          const saved = await saveStory(staff.editor, { id, version, content: text });
          if (!saved.ok) throw new Error(saved.reason);
          [version, draft] = [saved.version, { ...text, slug: saved.slug }];
          continue;
        }
        const isOpen = isOpenTo(one.verb, {
          status: status as (typeof storyStatuses)[number],
          hasPending: draft !== live,
          submittedAt: isSubmitted ? new Date() : null,
          scheduledFor: isPlanned ? new Date() : null,
        });
        const answer = await run[one.verb](staff.editor, { id, version });
        expect([one.verb, status, answer.ok]).toEqual([one.verb, status, isOpen]);
        if (!isOpen) continue;
        status = nextStatus(one.verb, status as (typeof storyStatuses)[number]) ?? status;
        isPublic = status === "published";
        if (one.verb === "publish") live = draft;
        if (one.verb === "submitForReview") isSubmitted = true;
        else if (one.verb === "schedule") isPlanned = true;
        else if (one.verb !== "planUnpublish") [isSubmitted, isPlanned] = [false, false];
      }
      const found = await getPublishedStory(live.slug);
      expect(found?.id === id).toBe(isPublic);
      if (isPublic) expect(found).toMatchObject({ headline: live.headline, doc: live.doc });
      const { stories } = await listPublished({ authorSlug: staff.writer.slug, limit: 100 });
      expect(stories.some((story) => story.id === id)).toBe(isPublic);
      expect(await findStoryAddress(live.slug)).toBe(isPublic ? live.slug : null);
    }),
    { numRuns: 30 },
  );
});
