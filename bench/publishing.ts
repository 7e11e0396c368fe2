import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema/person";
import { publishedStories } from "@/db/schema/story";
import type { Viewer } from "@/domain/person/rules";
import { saveStory } from "@/domain/story/commands";
import { loadStory } from "@/domain/story/content";
import { publishStory } from "@/domain/story/publishing";
import { tagsOfChange } from "@/domain/story/tags";
import { median } from "./load";
import type { Newsroom } from "./newsroom";
import { number, say } from "./report";

/** How long readers wait for a change that an editor has published. */
export async function publishing({ url }: Newsroom): Promise<void> {
  const times = await publishToVisible(url, 25);
  say(`\nChange committed → the next request shows it, ${times.length} changes`);
  say(
    `  median ${number(median(times), 1)} ms   worst ${number(Math.max(...times), 1)} ms (aim 60)`,
  );
}

/**
 * Milliseconds from the moment an update is committed until a reader's request shows it, so many
 * times. This process acts as a second instance: its changes reach the server by NOTIFY, the
 * longer of the two ways.
 */
export async function publishToVisible(url: string, times: number): Promise<number[]> {
  const [editor] = await db.select().from(people).where(eq(people.role, "editor")).limit(1);
  const [story] = await db
    .select({ id: publishedStories.storyId, slug: publishedStories.slug })
    .from(publishedStories)
    .limit(1);
  if (!editor || !story) throw new Error("the demo newsroom is empty");
  const actor: Viewer = { ...editor, emailConfirmed: true, sessionId: "" };
  const page = `${url}/stories/${story.slug}`;
  const measured: number[] = [];
  for (let n = 0; n < times; n++) {
    await (await fetch(page)).text();
    const mark = `Measured headline ${n} of ${times}`;
    measured.push(await untilVisible(page, mark, () => update(actor, story.id, mark)));
  }
  return measured;
}

async function update(actor: Viewer, id: string, headline: string): Promise<void> {
  const story = await loadStory(db, id);
  if (!story) throw new Error("the story is gone");
  const saved = await saveStory(actor, {
    id,
    version: story.version,
    content: { ...story.content, headline },
  });
  if (!saved.ok) throw new Error(`not saved: ${saved.reason}`);
  const published = await publishStory(actor, { id, version: saved.version });
  if (!published.ok) throw new Error(`not published: ${published.reason}`);
  const message = JSON.stringify({ from: "bench", tags: tagsOfChange(published) });
  await db.execute(sql`select pg_notify('galley_tags', ${message})`);
}

async function untilVisible(page: string, mark: string, change: () => Promise<void>) {
  await change();
  const committed = performance.now();
  for (;;) {
    const html = await (await fetch(page)).text();
    if (html.includes(mark)) return performance.now() - committed;
    if (performance.now() - committed > 5_000) throw new Error("the change never showed");
  }
}
