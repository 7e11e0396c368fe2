import "server-only";
import { sql } from "drizzle-orm";
import { cache } from "react";
import { type Connection, db } from "@/db/client";
import { checkSettings } from "@/db/schema/workflow";
import { endedAmong } from "@/domain/media/queries";
import type { Staff } from "@/domain/person/rules";
import { type Result, refuse } from "@/lib/result";
import { loadStory } from "../content";
import { getEmbargo } from "../embargo/queries";
import type { Embargo } from "../embargo/rules";
import type { StoryContent } from "../input";
import { findDeadLinks } from "./links";
import { linksIn, picturesOfStory } from "./parts";
import { type Outcome, type Policy, runChecklist } from "./rules";

async function readPolicy(on: Connection): Promise<Policy> {
  const rows = await on.select().from(checkSettings);
  return Object.fromEntries(rows.map(({ name, level, threshold }) => [name, { level, threshold }]));
}

/** The checklist as the editors have configured it. */
export const getPolicy = cache((_: Staff): Promise<Policy> => readPolicy(db));

/** A fingerprint of the settings: a form made from another state is refused. */
export const policySeen = sql<string>`(select coalesce(md5(string_agg(c::text, '|' order by c.name)), '')
  from ${checkSettings} c)`;

export async function getChecklistForm(staff: Staff): Promise<{ policy: Policy; seen: string }> {
  const [row] = await db.execute<{ seen: string }>(sql`select ${policySeen} as seen`);
  return { policy: await getPolicy(staff), seen: row?.seen ?? "" };
}

/** What the checklist says of a text, inside the transaction that would publish it. */
export async function checkStory(tx: Connection, content: StoryContent): Promise<Outcome> {
  const [policy, deadLinks, endedRights] = await Promise.all([
    readPolicy(tx),
    findDeadLinks(tx, linksIn(content)),
    endedAmong(tx, picturesOfStory(content)),
  ]);
  return runChecklist({ content, deadLinks, endedRights }, policy);
}

/** What only the server knows of a text. */
export async function lookUp(
  _: Staff,
  { hrefs, pictures }: { hrefs: readonly string[]; pictures: readonly string[] },
): Promise<{ deadLinks: string[]; endedRights: string[] }> {
  const [deadLinks, endedRights] = await Promise.all([
    findDeadLinks(db, hrefs),
    endedAmong(db, pictures),
  ]);
  return { deadLinks, endedRights };
}

/** The checklist and the embargo of a story as it is saved. */
export async function lookAt(
  _: Staff,
  id: string,
): Promise<Result<{ outcome: Outcome; embargo: Embargo | null }, "notFound">> {
  const story = await loadStory(db, id);
  if (!story) return refuse("notFound");
  const [outcome, embargo] = await Promise.all([checkStory(db, story.content), getEmbargo(db, id)]);
  return { ok: true, outcome, embargo };
}
