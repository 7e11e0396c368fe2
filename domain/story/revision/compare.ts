import "server-only";
import type { Staff } from "@/domain/person/rules";
import { getDeskStory } from "../desk-queries";
import { type StoryContent, storyId } from "../input";
import { factsOf } from "./facts";
import { getLiveRevision, getRevision, listRevisions } from "./queries";
import { diffFacts } from "./rules";

/** So many fit a menu; an older one is compared from its own page. */
const offered = 200;

/**
 * Two texts of one story and what differs besides the words. Without a wish it is the latest
 * revision and the present text; "live" is the one that readers have.
 * @returns null if the story or one of the texts does not exist
 */
export async function compareRevisions(
  staff: Staff,
  id: string,
  wish: { from?: string | undefined; to: string },
) {
  if (!storyId.safeParse(id).success) return null;
  const story = await getDeskStory(staff, id);
  if (!story) return null;
  const { items: revisions } = await listRevisions(staff, id, { limit: offered });
  const from =
    (wish.from === "live" ? await getLiveRevision(staff, id) : wish.from) ?? revisions[0]?.id;
  if (!from) return { revisions, from, to: wish.to, result: null };
  const contentOf = async (which: string): Promise<StoryContent | undefined> =>
    which === "now" ? story.content : (await getRevision(staff, id, which))?.content;
  const [old, next] = await Promise.all([contentOf(from), contentOf(wish.to)]);
  if (!old || !next) return null;
  const [before, after] = await Promise.all([factsOf(staff, old), factsOf(staff, next)]);
  return {
    revisions,
    from,
    to: wish.to,
    result: { from: old, to: next, facts: diffFacts(before, after) },
  };
}
