import { describe, expect, it } from "vitest";
import { aBody } from "@/db/builders";
import { exportStory } from "./export";
import { aDraft, aMember } from "./testing";

describe("exportStory", () => {
  it("carries headline, byline and text in both forms, for those who may open the story", async () => {
    const writer = await aMember("writer");
    const change = { headline: "Locks & <gates>", doc: aBody("They hold *well*.") };
    const { id } = await aDraft(writer, change);
    const [markdown, html] = await Promise.all([
      exportStory(writer, id, "md"),
      exportStory(writer, id, "html"),
    ]);
    expect(markdown?.text).toContain("# Locks \\& \\<gates\\>\n");
    expect(markdown?.text).toContain(`By ${writer.name}`);
    expect(markdown?.text).toContain("They hold \\*well\\*.");
    expect(html?.text).toContain("<h1>Locks &amp; &lt;gates&gt;</h1>");
    expect(html?.name).toBe("locks-gates.html");
    expect(await exportStory(await aMember("moderator"), id, "md")).toBeNull();
    expect(await exportStory(writer, "no-id", "md")).toBeNull();
  });
});
