import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { aPerson } from "@/db/builders";
import { emptyDatabase } from "@/db/testing/empty-database";
import { canary, hide, states, type World } from "./testing/hidden";
import { asked, modules } from "./testing/readers-queries";

afterEach(emptyDatabase);

describe("readers' queries", () => {
  it("are all asked below: whoever adds one says how it is asked", () => {
    for (const [name, module] of Object.entries(modules))
      expect(Object.keys(asked[name] ?? {}).toSorted(), name).toEqual(
        Object.keys(module).toSorted(),
      );
  });

  it("never return a word of what is not published, whatever is hidden and how", async () => {
    const hidden = fc.record({
      state: fc.constantFrom(...states),
      has: fc.record({ tag: fc.boolean(), poll: fc.boolean(), series: fc.boolean() }),
    });
    const property = fc.asyncProperty(
      fc.array(hidden, { minLength: 1, maxLength: 4 }),
      async (all) => {
        await emptyDatabase();
        await aPerson();
        const world: World = {
          ids: [],
          slugs: [],
          tags: [],
          series: [],
          polls: [],
          comments: [],
          sections: [],
        };
        for (const one of all) await hide(one, world);
        for (const [module, queries] of Object.entries(asked))
          for (const [name, ask] of Object.entries(queries)) {
            if (ask === "not a reader's") continue;
            const answer = await ask(world);
            const said = JSON.stringify(Array.isArray(answer) ? await Promise.all(answer) : answer);
            expect((said ?? "").includes(canary), `${module}.${name}`).toBe(false);
          }
      },
    );
    await fc.assert(property, { numRuns: 8 });
  });
});
