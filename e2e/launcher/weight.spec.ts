import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "@playwright/test";
import { accountPages, demoPassword } from "../pages/account";
import { StoryEditor } from "../pages/story-editor";
import { test } from "./galley";

/** A phone has a page of so many bytes in the first round trips of a connection. */
const most = 8 * 1024;

/** One of ours, as long as stories are; beside it the one that the product is measured by, if it is there. */
const texts = [
  path.join(import.meta.dirname, "weighed-story.txt"),
  path.resolve("../shared/reference/story.txt"),
].filter((file) => existsSync(file));

test("a story with its poll, tags and what to read next weighs 8 KB at most", async ({
  start,
  page,
}) => {
  const site = await start({ DEMO: "1" }).address();
  await accountPages(page).signIn("editor@galley.test", demoPassword, `${site}/sign-in`);
  await expect(page).not.toHaveURL(/sign-in/);
  for (const text of texts) {
    const editor = new StoryEditor(page);
    await page.goto(`${site}/desk/stories`);
    await editor.button("New story").click();
    await editor.paste(editor.story, readFileSync(text, "utf8"));
    await editor.button("Accept poll").click();
    await editor.section.selectOption("World");
    for (const tag of ["Belarus", "Borough council"]) {
      await editor.tags.fill(tag);
      await page.getByRole("option", { name: tag }).click();
    }
    await editor.publish();

    const { stories } = await (await fetch(`${site}/api/stories?limit=1`)).json();
    const story = `${site}/stories/${stories[0].slug}`;
    const html = await (await fetch(story)).text();
    for (const part of ["poll", "related", "by-author", "comments"])
      expect(html).toContain(`id="${part}"`);
    const answer = await fetch(story, { method: "HEAD", headers: { "accept-encoding": "gzip" } });
    expect(answer.headers.get("content-encoding")).toBe("gzip");
    const weight = Number(answer.headers.get("content-length"));
    expect(weight).toBeGreaterThan(most / 2);
    expect(weight).toBeLessThanOrEqual(most);
  }
});
