import { and, eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { db } from "@/db/client";
import { revisions } from "@/db/schema/story";
import { embargoes } from "@/db/schema/workflow";
import type { Staff } from "@/domain/person/rules";
import { assignStory } from "./assignment/commands";
import { saveStory } from "./commands";
import { publishDueStories, unpublishDueStories } from "./due";
import { overrideEmbargo, setEmbargo } from "./embargo/commands";
import { publishStory, unpublishStory } from "./publishing";
import { getPublishedStory } from "./queries";
import { sendBack, submitForReview } from "./reviewing";
import { planUnpublish, scheduleStory, unscheduleStory } from "./scheduling";
import { aDraft, aMember, due, dueDown, storyNow } from "./testing";

let writer: Staff;
let editor: Staff;
beforeAll(async () => {
  [writer, editor] = [await aMember("writer"), await aMember("editor")];
});

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
type Seen = { id: string; version: number };
type Answer = { ok: boolean; reason?: string };

/** Everything that can happen to a story but its text, each by whoever may. */
const deeds = {
  submit: (seen: Seen) => submitForReview(writer, seen),
  sendBack: (seen: Seen) => sendBack(editor, { ...seen, note: "Why?" }),
  schedule: (seen: Seen) => scheduleStory(editor, { ...seen, at: inHours(2) }),
  unschedule: (seen: Seen) => unscheduleStory(editor, seen),
  publish: (seen: Seen) => publishStory(editor, seen),
  unpublish: (seen: Seen) => unpublishStory(editor, { ...seen, reason: "" }),
  planDown: (seen: Seen) => planUnpublish(editor, { ...seen, at: inHours(9) }),
  embargo: ({ id }: Seen) => setEmbargo(writer, { id, until: inHours(5), source: "" }),
  override: ({ id }: Seen) => overrideEmbargo(editor, { id, reason: "It is out." }),
  assign: ({ id }: Seen) =>
    assignStory(editor, { id, writerId: null, editorId: editor.id, dueAt: null, plannedWords: 9 }),
} satisfies Record<string, (seen: Seen) => Promise<Answer>>;
type Deed = keyof typeof deeds;

/** Time passes: what was planned is due, and two instances look at once. */
async function timePasses(id: string) {
  const { scheduledFor, unpublishAt } = await storyNow(id);
  if (scheduledFor) await due(id);
  if (unpublishAt && !scheduledFor) await dueDown(id);
  const out = await Promise.all([publishDueStories(), publishDueStories()]);
  const down = await Promise.all([unpublishDueStories(), unpublishDueStories()]);
  return { out: out.flat().length, down: down.flat().length };
}

const isClosed = async (id: string): Promise<boolean> => {
  const held = sql`${embargoes.until} > now() and ${embargoes.overriddenAt} is null`;
  const rows = await db
    .select()
    .from(embargoes)
    .where(and(eq(embargoes.storyId, id), held));
  return rows.length > 0;
};

it("whatever happens in whatever order, readers see what an editor let out, and nothing under embargo", async () => {
  const step = fc.oneof(
    fc.constantFrom(...(Object.keys(deeds) as Deed[])),
    fc.constant("save" as const),
    fc.constant("time" as const),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const { content, ...story } = await aDraft(writer);
      let [text, version, publications] = [content, story.version, 0];
      let seenBefore: string | null = null;
      for (const [index, one] of steps.entries()) {
        const closed = await isClosed(story.id);
        const before = await storyNow(story.id);
        if (one === "save") {
          const next = { ...text, standfirst: `Draft ${index}` };
          const saved = await saveStory(editor, { id: story.id, version, content: next });
          if (!saved.ok) throw new Error(saved.reason);
          [text, version] = [saved.content, saved.version];
          expect((await storyNow(story.id)).status).toBe(before.status);
        } else if (one === "time") {
          const { out, down } = await timePasses(story.id);
          expect([out <= 1, down <= 1]).toEqual([true, true]);
          publications += out;
          if (closed) expect(out).toBe(0);
        } else {
          const answer: Answer = await deeds[one]({ id: story.id, version });
          if (one === "publish" && closed) expect(answer.reason).toBe("embargoed");
        }
        const live = await getPublishedStory(text.slug);
        const now = await storyNow(story.id);
        expect(live !== null).toBe(now.status === "published");
        // Readers' text changes only by publishing, never while an embargo holds.
        const seen = live?.standfirst ?? null;
        if (seen !== seenBefore && seen !== null) {
          expect(["publish", "time"]).toContain(one);
          expect(closed).toBe(false);
          expect(seen).toBe(text.standfirst);
        }
        seenBefore = seen;
        expect(now.content).toEqual(text);
      }
      const kept = await db
        .select({ id: revisions.id })
        .from(revisions)
        .where(and(eq(revisions.storyId, story.id), eq(revisions.kind, "published")));
      expect(kept.length).toBeGreaterThanOrEqual(publications);
    }),
    { numRuns: 40 },
  );
});
