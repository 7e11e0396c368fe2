import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { db } from "@/db/client";
import { publishedStories, revisions } from "@/db/schema/story";
import { storyDocuments } from "@/db/schema/together";
import type { Staff } from "@/domain/person/rules";
import { plainText } from "@/lib/rich-text";
import { saveStory } from "../commands";
import { publishDueStories } from "../due";
import { publishStory, unpublishStory } from "../publishing";
import { restoreRevision } from "../restoring";
import { listRevisions } from "../revision/queries";
import { scheduleStory } from "../scheduling";
import { aDraft, aMember, due, storyNow } from "../testing";
import { forgetRestingDocuments } from "./keeping";
import { aPage, type Page, says } from "./testing";

let writer: Staff;
let editor: Staff;
beforeAll(async () => {
  [writer, editor] = await Promise.all([aMember("writer"), aMember("editor")]);
});

/** What may happen while two people have one story open, in any order. */
type Step =
  | { do: "write" | "late"; who: 0 | 1; word: string }
  | { do: "type"; who: 0 | 1; word: string; at: number }
  | { do: "cut"; who: 0 | 1; at: number }
  | { do: "sync" | "lose" | "crash" | "reload"; who: 0 | 1 }
  | { do: "publish" | "unpublish" | "restore" | "schedule" | "time" | "rest" };

const who = fc.constantFrom<0 | 1>(0, 1);
const word = fc.uuid();
const at = fc.nat({ max: 2 });
const weighed = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary });
const step: fc.Arbitrary<Step> = fc.oneof(
  weighed(2, fc.record({ do: fc.constant("write" as const), who, word })),
  weighed(6, fc.record({ do: fc.constant("type" as const), who, word, at })),
  weighed(3, fc.record({ do: fc.constant("cut" as const), who, at })),
  weighed(5, fc.record({ do: fc.constant("sync" as const), who })),
  weighed(3, fc.record({ do: fc.constantFrom("lose" as const, "crash", "reload"), who })),
  weighed(1, fc.record({ do: fc.constant("late" as const), who, word })),
  weighed(
    3,
    fc.record({
      do: fc.constantFrom("publish" as const, "unpublish", "restore", "schedule", "time", "rest"),
    }),
  ),
);

it(
  "whatever happens in whatever order, every acknowledged word is in the story or its history, and readers see what was let out",
  () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 30 }), async (steps) => {
        const { id } = await aDraft(writer, { doc: says("One.", "Two.", "Three.") as never });
        const people = [writer, editor] as const;
        const pages: [Page, Page] = [await aPage(writer, id), await aPage(editor, id)];
        const unsaved: [string[], string[]] = [[], []];
        const acknowledged = new Set<string>();
        /** Deleted by somebody who saw it. */
        const meant = new Set<string>();
        const letOut = new Set<string>();
        const history = new Map<string, string>();
        let lastVersion = 0;

        /** As the page does it: where its document is no more it hands in its text and opens anew. */
        const sync = async (n: 0 | 1) => {
          let answer = await pages[n].sync();
          if (!answer.ok && answer.reason === "forbidden") return;
          if (!answer.ok && answer.reason === "renewed") answer = await pages[n].syncWhole();
          if (answer.ok === false) {
            expect(answer).toMatchObject({ reason: "renewed", isSaved: true });
            pages[n] = await aPage(people[n], id);
          }
          for (const one of unsaved[n].splice(0)) acknowledged.add(one);
        };

        for (const one of steps) {
          const { version, content, status, scheduledFor } = await storyNow(id);
          const text = plainText(content.doc);
          // Two who cut different passages can leave none: that is not let out.
          const isEmpty = text.trim() === "";
          const n = "who" in one ? one.who : 0;
          const page = pages[n];
          if (one.do === "write") {
            const { doc } = page.content() as { doc: { content: unknown[] } };
            page.write({
              doc: { ...says(), content: [...doc.content, ...says(one.word).content] },
            });
            unsaved[n].push(one.word);
          } else if (one.do === "type") {
            if (page.lines() === 0 || !page.type(one.at % page.lines(), ` ${one.word}`)) continue;
            unsaved[n].push(one.word);
          } else if (one.do === "cut") {
            if (page.lines() < 2) continue;
            const seen = page.lineAt(one.at % page.lines());
            for (const known of [...acknowledged, ...unsaved.flat()])
              if (seen.includes(known)) meant.add(known);
            page.cut(one.at % page.lines());
          } else if (one.do === "sync") await sync(n);
          else if (one.do === "lose") await page.syncUnheard();
          else if (one.do === "crash") {
            // Nobody learns whether it was saved; the page sends it again.
            const saving = page.syncUnheard().catch(() => {});
            await endWhatRuns();
            await saving;
          } else if (one.do === "reload") {
            // What was never acknowledged may go with the page, and nothing else.
            pages[n] = await aPage(people[n], id);
            unsaved[n].length = 0;
          } else if (one.do === "late") {
            // A program that has slept saves from an old version: both texts are kept.
            const old = { ...content, standfirst: one.word };
            const saved = await saveStory(editor, { id, version: version - 1, content: old });
            expect(saved).toMatchObject({ ok: false, reason: "stale" });
            acknowledged.add(one.word);
          } else if (one.do === "publish") {
            const answer = await publishStory(editor, { id, version });
            expect(answer).toMatchObject(
              isEmpty ? { ok: false, reason: "incomplete" } : { ok: true },
            );
            if (!isEmpty) letOut.add(text);
          } else if (one.do === "unpublish")
            await unpublishStory(editor, { id, version, reason: "" });
          else if (one.do === "restore") {
            const [revision] = (await listRevisions(editor, id, { limit: 1 })).items;
            if (revision) await restoreRevision(editor, { id, version, revisionId: revision.id });
          } else if (one.do === "schedule") {
            const soon = new Date(Date.now() + 3_600_000).toISOString();
            await scheduleStory(editor, { id, version, at: soon });
          } else if (one.do === "time") {
            if (scheduledFor) await due(id);
            const out = (await Promise.all([publishDueStories(), publishDueStories()])).flat();
            expect(out.length).toBe(scheduledFor && !isEmpty ? 1 : 0);
            if (scheduledFor && !isEmpty) letOut.add(text);
          } else {
            await db
              .update(storyDocuments)
              .set({ updatedAt: sql`now() - interval '40 days'` })
              .where(eq(storyDocuments.storyId, id));
            await forgetRestingDocuments();
          }

          const now = await storyNow(id);
          expect(now.version).toBeGreaterThanOrEqual(lastVersion);
          lastVersion = now.version;
          // Only verbs move the state, never a text that is saved.
          const isVerb = ["publish", "unpublish", "schedule", "time"].includes(one.do);
          if (!isVerb) expect(now.status).toBe(status);
          const kept = await db.select().from(revisions).where(eq(revisions.storyId, id));
          for (const revision of kept) {
            const print = JSON.stringify(revision);
            expect(history.get(revision.id) ?? print).toBe(print);
            history.set(revision.id, print);
          }
          expect(kept.length).toBe(history.size);
          const everything = JSON.stringify([now.content, kept]);
          for (const known of acknowledged)
            if (!meant.has(known)) expect(everything).toContain(known);
          const [live] = await db
            .select({ text: publishedStories.text })
            .from(publishedStories)
            .where(eq(publishedStories.storyId, id));
          expect(live !== undefined).toBe(now.status === "published");
          if (live) expect(letOut).toContain(live.text);
        }
        for (const n of [0, 1, 0, 1] as const) await sync(n);
        const { status, scheduledFor, content } = await storyNow(id);
        // A scheduled text is the editor's alone; else all have the same before them.
        if (status === "scheduled" || scheduledFor) return;
        const [a, b] = pages.map((page) => plainText(page.content().doc));
        expect(a).toBe(b);
        expect(plainText(content.doc)).toBe(a);
      }),
      { numRuns: 20 },
    ),
  180_000,
);

/** Wherever in its transaction the saving is: it goes back to what was before. */
const endWhatRuns = () =>
  db.execute(sql`
    select pg_cancel_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`);
