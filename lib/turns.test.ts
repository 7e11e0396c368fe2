import { describe, expect, it } from "vitest";
import { turns } from "./turns";

describe("turns", () => {
  it("lets so many work at once, in order, also after one has failed", async () => {
    const inTurn = turns(2);
    const log: string[] = [];
    let open = 0;
    let most = 0;
    const work = (name: string) =>
      inTurn(async () => {
        most = Math.max(most, ++open);
        log.push(name);
        await new Promise((resolve) => setImmediate(resolve));
        open--;
        if (name === "b") throw new Error("broken");
        return name;
      });
    const answers = await Promise.allSettled(["a", "b", "c", "d", "e"].map(work));
    expect(log).toEqual(["a", "b", "c", "d", "e"]);
    expect(most).toBe(2);
    expect(answers.map(({ status }) => status)).toEqual([
      "fulfilled",
      "rejected",
      "fulfilled",
      "fulfilled",
      "fulfilled",
    ]);
  });
});
