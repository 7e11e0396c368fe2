import { dependOn, meeting, type Render } from "./page-tags";

/**
 * A public query whose answer many pages share. While the server makes readers' pages it is asked
 * once for all of them, and again when a tag expires that it named by `dependOn`; everywhere else
 * (desk, jobs, scripts, tests) every call asks the database.
 *
 * Only for what the clock does not change, and what is the same for everybody; null is never kept.
 * What it asks may be remembered too, but not made once for each request (React's `cache`): the second who asks for
 * such an answer names no tags.
 *
 * @param name one of its own; `given` are texts, numbers or plain objects of them
 */
export function remembered<Given extends readonly unknown[], Answer>(
  name: string,
  ask: (...given: Given) => Promise<Answer>,
): (...given: Given) => Promise<Answer> {
  return async (...given) => {
    const { rendering, memory } = meeting();
    if (!memory || !rendering.getStore()) return ask(...given);
    const fact = await memory.recall(`${name} ${JSON.stringify(given)}`, async () => {
      const asked: Render = { tags: new Set() };
      const value = await rendering.run(asked, () => ask(...given));
      if (asked.freshFor !== undefined || asked.renewAfter !== undefined)
        throw new Error(`${name} changes with the clock and cannot be remembered`);
      return { value, tags: asked.tags };
    });
    dependOn(...fact.tags);
    return fact.value as Answer;
  };
}
