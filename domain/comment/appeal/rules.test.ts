import { describe, expect, it } from "vitest";
import { mayAnswer } from "./rules";

const appealed = { authorId: "author", rejectedById: "rejector" };

describe("who answers an appeal", () => {
  it.each([
    { answerers: ["rejector", "other"], may: ["other"] },
    { answerers: ["author", "rejector", "other", "another"], may: ["other", "another"] },
    { answerers: ["rejector"], may: ["rejector"] },
    { answerers: ["author", "rejector"], may: ["rejector"] },
    { answerers: ["author"], may: ["author"] },
  ])("of $answerers: $may", ({ answerers, may }) => {
    expect(answerers.filter((id) => mayAnswer(id, appealed, answerers))).toEqual(may);
  });

  it("anybody but its author, where nobody is known to have rejected it", () => {
    const unknown = { authorId: "author", rejectedById: null };
    const all = ["author", "one", "two"];
    expect(all.filter((id) => mayAnswer(id, unknown, all))).toEqual(["one", "two"]);
  });
});
