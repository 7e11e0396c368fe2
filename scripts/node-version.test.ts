import { describe, expect, it } from "vitest";
import { checkNode } from "./node-version.mjs";

describe("checkNode", () => {
  it.each(["20.19.0", "20.20.2", "22.0.0", "26.1.0"])("takes %s", (version) => {
    expect(() => checkNode(version)).not.toThrow();
  });

  it.each(["20.18.3", "18.20.8", "8.17.0"])("refuses %s in a sentence", (version) => {
    expect(() => checkNode(version)).toThrow(
      `Galley needs Node 20.19 or later; this is ${version}.`,
    );
  });
});
