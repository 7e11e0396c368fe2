import type { Page } from "@playwright/test";
import { eq, sql } from "drizzle-orm";
import { aPublishedStory, aSection, aStory } from "@/db/builders";
import { db } from "@/db/client";
import { breakingLines } from "@/db/schema/front";
import { expect, expectAccessible, follow, test } from "../fixtures";

/** A section of its own: the newsroom's front belongs to every test at once. */
async function aFront(count: number) {
  const section = await aSection();
  const stories = [];
  for (let n = 0; n < count; n++)
    stories.push(
      await aPublishedStory({
        sectionId: section.id,
        headline: `${["One", "Two", "Three", "Four", "Five", "Six"][n]} of ${section.name}`,
        publishedAt: new Date(Date.UTC(2026, 0, 1, 12, n)),
      }),
    );
  return { section, headlines: stories.map(({ headline }) => headline) };
}

test("a front is arranged by keyboard, seen by another editor, previewed and published", async ({
  page,
  signInAs,
  signIn,
  anotherBrowser,
}) => {
  const { section, headlines } = await aFront(5);
  const [one = "", two = ""] = headlines;
  const person = await signInAs("editor");
  const address = `/desk/front?section=${section.slug}`;
  await page.goto(address);
  const area = (name: string) => page.getByRole("region", { name, exact: true });
  await page.getByLabel("Find by headline").fill(one);
  await page.getByRole("button", { name: `Place ${one} in Lead` }).press("Enter");
  await expect(area("Lead").getByRole("listitem")).toHaveAccessibleName(one);
  await expect(page.getByText(`${one}: lead, place 1 of 1.`)).toBeVisible();
  await page.getByLabel("Find by headline").fill(two);
  await page.getByRole("button", { name: `Place ${two} in Lead` }).press("Enter");
  await expect(area("Seconds").getByRole("listitem").first()).toHaveAccessibleName(one);
  // The cursor follows the story, from area to area.
  await expect(page.getByRole("button", { name: `Up ${two}` })).toBeFocused();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(area("Seconds").getByRole("listitem").first()).toHaveAccessibleName(two);
  await page.getByRole("button", { name: `Up ${two}` }).press("Enter");
  await expect(area("Lead").getByRole("listitem")).toHaveAccessibleName(two);
  await page.getByRole("button", { name: `Pin ${two}` }).press("Enter");
  await expect(page.getByRole("button", { name: `Pinned ${two}` })).toBeFocused();
  await page.getByRole("button", { name: `Change ${two}` }).press("Enter");
  await page.getByLabel("Headline on this front").fill(`Own words for ${section.name}`);
  await page.getByRole("button", { name: "Set" }).press("Enter");
  await expect(page.getByText("Draft saved, not yet with readers")).toBeVisible();
  await expectAccessible(page);

  const reader = await (await anotherBrowser()).newPage();
  await reader.goto(`/sections/${section.slug}`);
  await expect(reader.getByText(`Own words for ${section.name}`)).toHaveCount(0);

  const colleagues = await anotherBrowser();
  const { name } = await signIn(colleagues, "editor");
  const other = await colleagues.newPage();
  await other.goto(address);
  await expect(other.getByText(`Also here: ${person.name}`)).toBeVisible();
  await expect(page.getByText(`Also here: ${name}`)).toBeVisible();
  await other.getByRole("button", { name: `Remove ${one}` }).click();
  await expect(page.getByRole("listitem", { name: `By rule: ${one}` })).toHaveCount(1);

  await follow(page.getByRole("link", { name: "Preview" }));
  await expect(page.getByText("only staff see this page")).toBeVisible();
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText(
    `Own words for ${section.name}`,
  );
  await reader.reload();
  await expect(reader.getByText(`Own words for ${section.name}`)).toHaveCount(0);
  await follow(page.getByRole("link", { name: "Back to the arrangement" }));
  await page.getByRole("button", { name: "Publish" }).click();
  // Pressed twice in a hurry, it is still one edition, and the answer is that it is out.
  await page.getByRole("button", { name: "Publish now" }).dblclick();
  await expect(page.getByText("Published as edition 1.")).toBeVisible();
  await reader.reload();
  await expect(reader.getByRole("heading", { level: 2 }).first()).toHaveText(
    `Own words for ${section.name}`,
  );
  await reader.goto(`/desk/front/preview?section=${section.slug}`);
  await expect(reader).toHaveURL(/\/sign-in\?/);
});

test("two editors who arrange at once are shown both; history brings an arrangement back", async ({
  page,
  signInAs,
  signIn,
  anotherBrowser,
}) => {
  const { section, headlines } = await aFront(6);
  const [one = "", two = ""] = headlines;
  await signInAs("editor");
  const address = `/desk/front?section=${section.slug}`;
  await page.goto(address);
  const colleagues = await anotherBrowser();
  const { name } = await signIn(colleagues, "editor");
  const other = await colleagues.newPage();
  await other.goto(address);
  // Cut off, one goes on; what is not saved stays on the page.
  await page.route("**/desk/front*", (route) => route.abort());
  await page.getByRole("button", { name: `Place ${one} in River` }).click();
  await expect(page.getByText("Not saved: kept on this page")).toBeVisible();
  await page.unroute("**/desk/front*");
  await other.getByRole("button", { name: `Place ${two} in Lead` }).click();
  const conflict = page.getByRole("region", { name: /has changed this arrangement meanwhile/ });
  await expect(conflict).toBeVisible();
  await expect(conflict.getByRole("region", { name: "Yours, not saved" })).toContainText(one);
  await expect(conflict.getByRole("region", { name: `Saved by ${name}` })).toContainText(two);
  await expectAccessible(page);
  await conflict.getByRole("button", { name: "Take theirs" }).click();
  await expect(
    page.getByRole("region", { name: "Lead" }).getByRole("listitem"),
  ).toHaveAccessibleName(two);
  // One's own is a step back.
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: `Up ${one}` })).toBeVisible();
  await expect(other.getByRole("button", { name: `Up ${one}` })).toBeVisible();

  for (const edition of [1, 2]) {
    await page.getByRole("button", { name: "Publish" }).click();
    await page.getByRole("button", { name: "Publish now" }).click();
    await expect(page.getByText(`Published as edition ${edition}.`)).toBeVisible();
    if (edition === 1) await page.getByRole("button", { name: `Remove ${one}` }).click();
  }
  await follow(page.getByRole("link", { name: "History" }));
  await expect(page.getByRole("listitem", { name: "Edition 1" })).toContainText(one);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Put back edition 1" }).click();
  await expect(page.getByRole("button", { name: `Up ${one}` })).toBeVisible();
  await expect(page.getByText("Draft saved, not yet with readers")).toBeVisible();
});

test("a story is dragged from the list to the lead, and from the lead to the river", async ({
  page,
  signInAs,
}) => {
  const { section, headlines } = await aFront(3);
  const [one = ""] = headlines;
  await signInAs("editor");
  // Tall enough that nothing scrolls under the mouse.
  await page.setViewportSize({ width: 1280, height: 1800 });
  await page.goto(`/desk/front?section=${section.slug}`);
  const places = (name: string) => page.getByRole("region", { name }).getByRole("listitem");
  await page.getByLabel("Find by headline").fill(one);
  const found = page.getByRole("region", { name: "Stories" }).getByRole("listitem");
  await expect(found).toHaveCount(1);
  await found.getByText("Drag").dragTo(places("Lead").first());
  await expect(places("Lead")).toHaveAccessibleName(one);
  await places("Lead").getByText("Drag").dragTo(places("River").nth(2));
  await expect(places("River").filter({ hasText: one })).toHaveCount(1);
  await expect(page.getByText("Draft saved, not yet with readers")).toBeVisible();
});

test("a story stays where it is held or dropped, also below places that a rule fills", async ({
  page,
  signInAs,
}) => {
  const { section, headlines } = await aFront(6);
  const [one = "", two = "", three = "", four = "", five = ""] = headlines.toReversed();
  await signInAs("editor");
  await page.setViewportSize({ width: 1280, height: 1800 });
  await page.goto(`/desk/front?section=${section.slug}`);
  const seconds = page.getByRole("region", { name: "Seconds" }).getByRole("listitem");
  const byRule = (headline: string) => `By rule: ${headline}`;
  await expect(seconds.nth(2)).toHaveAccessibleName(byRule(four));
  await page.getByRole("button", { name: `Hold here ${four}` }).press("Enter");
  await expect(seconds.nth(2)).toHaveAccessibleName(four);
  await expect(seconds.nth(0)).toHaveAccessibleName(byRule(two));
  await page
    .getByRole("listitem", { name: byRule(five) })
    .getByText("Drag")
    .dragTo(seconds.nth(1));
  await expect(seconds.nth(1)).toHaveAccessibleName(five);
  await expect(seconds.nth(0)).toHaveAccessibleName(byRule(two));
  await expect(page.getByText(`${five}: seconds, place 2 of 3, pinned.`)).toBeVisible();
  await expect(page.getByRole("listitem", { name: byRule(one) })).toHaveCount(1);
  await expect(page.getByRole("listitem", { name: byRule(three) })).toHaveCount(1);

  // From choosing a picture one comes back to where one was, however late the browser paints.
  await paintLate(page);
  await page.getByRole("button", { name: `Change ${four}` }).press("Enter");
  await page.getByRole("button", { name: "Choose a picture" }).press("Enter");
  await expect(page.getByRole("dialog", { name: "Picture for this front" })).toBeVisible();
  await page.keyboard.press("Escape");
  await nextPaint(page);
  await expect(page.getByRole("button", { name: "Choose a picture" })).toBeFocused();
});

test("what is typed for a place outlasts the colleague who removes the story, or changes it", async ({
  page,
  signInAs,
  signIn,
  anotherBrowser,
}) => {
  const { section, headlines } = await aFront(3);
  const [one = ""] = headlines;
  await signInAs("editor");
  const address = `/desk/front?section=${section.slug}`;
  await page.goto(address);
  await page.getByRole("button", { name: `Place ${one} in Seconds` }).click();
  await expect(page.getByText("Draft saved, not yet with readers")).toBeVisible();
  await page.getByRole("button", { name: `Change ${one}` }).click();
  const dialog = page.getByRole("dialog", { name: "On this front" });
  const headline = `Own words for ${section.name}`;
  await dialog.getByLabel("Headline on this front").fill(headline);

  const colleagues = await anotherBrowser();
  await signIn(colleagues, "editor");
  const other = await colleagues.newPage();
  await other.goto(address);
  await other.getByRole("button", { name: `Remove ${one}` }).click();
  await expect(dialog.getByText("A colleague has removed this story")).toBeVisible();
  await expect(dialog.getByLabel("Headline on this front")).toHaveValue(headline);
  await dialog.getByRole("button", { name: "Put it back and set" }).click();
  const places = (one: typeof page) =>
    one.getByRole("region", { name: "Seconds" }).getByRole("listitem");
  await expect(places(page).first()).toHaveAccessibleName(headline);
  await expect(page.getByRole("button", { name: `Change ${headline}` })).toBeFocused();
  await expect(places(other).first()).toHaveAccessibleName(headline);

  // They set a time, while here the headline is changed once more: both stand.
  await page.getByRole("button", { name: `Change ${headline}` }).click();
  await other.getByRole("button", { name: `Change ${headline}` }).click();
  await other.getByLabel("Leaves its place at").fill("2040-01-01T12:00");
  await other.getByRole("button", { name: "Set" }).click();
  await expect(dialog.getByText("A colleague has changed this meanwhile")).toBeVisible();
  await dialog.getByLabel("Headline on this front").fill(`${headline}, again`);
  await dialog.getByRole("button", { name: "Set" }).click();
  await expect(places(page).first()).toHaveAccessibleName(`${headline}, again`);
  await expect(places(page).first()).toContainText("until ");
});

test("the cursor keys go one place at a time, over what a rule offers too", async ({
  page,
  signInAs,
}) => {
  const { section, headlines } = await aFront(6);
  const [one = ""] = headlines;
  await signInAs("editor");
  await page.goto(`/desk/front?section=${section.slug}`);
  await page.getByRole("button", { name: `Place ${one} in Seconds` }).press("Enter");
  for (const place of ["seconds, place 2 of 3", "seconds, place 3 of 3", "river, place 1 of 16"]) {
    await page.keyboard.press("Alt+ArrowDown");
    await expect(page.getByText(`${one}: ${place}`)).toBeVisible();
  }
  for (const place of ["seconds, place 3 of 3", "seconds, place 2 of 3", "seconds, place 1 of 3"]) {
    await page.keyboard.press("Alt+ArrowUp");
    await expect(page.getByText(`${one}: ${place}`)).toBeVisible();
  }
});

test("a breaking line stands above readers' pages until it is taken down, or its time has come", async ({
  page,
  signInAs,
  signIn,
  anotherBrowser,
}) => {
  await signInAs("editor");
  const story = await aPublishedStory();
  await aStory();
  await page.goto("/desk/front");
  const text = `The weir has opened ${Date.now()}`;
  const region = page.getByRole("region", { name: "Breaking-news line" });
  await region.getByText(/^(Put up a line|Change the line)$/).click();
  await region.getByLabel("What has happened").fill(text);
  await region.getByLabel("Leads to").selectOption(story.headline);
  await region.getByRole("button", { name: "Put it up" }).click();
  await expect(page.getByText("The line is above every page now.")).toBeVisible();
  await expect(region.getByText(text)).toBeVisible();
  await expect(region.getByText("Change the line")).toBeFocused();
  await expectAccessible(page);

  // A colleague begins to change it, and is told that somebody was quicker.
  const colleagues = await anotherBrowser();
  await signIn(colleagues, "editor");
  const other = await colleagues.newPage();
  await other.goto("/desk/front");
  const theirs = other.getByRole("region", { name: "Breaking-news line" });
  await theirs.getByText("Change the line").press("Enter");
  await expect(theirs.getByLabel("Leads to")).toHaveValue(story.id);
  await theirs.getByLabel("What has happened").fill(`${text}, and the locks`);
  await region.getByText("Change the line").press("Enter");
  await region.getByLabel("What has happened").fill(`${text}, all of it`);
  await region.getByRole("button", { name: "Put it up" }).click();
  await expect(region.getByText(`${text}, all of it`)).toBeVisible();
  await theirs.getByRole("button", { name: "Put it up" }).click();
  await expect(other.getByText("What you wrote is still in the form.")).toBeVisible();
  await expect(theirs.getByText(`${text}, all of it`)).toBeVisible();
  await expect(theirs.getByLabel("What has happened")).toHaveValue(`${text}, and the locks`);
  await theirs.getByLabel("What has happened").fill(text);
  await theirs.getByRole("button", { name: "Put it up" }).click();
  await expect(theirs.getByText(text, { exact: true })).toBeVisible();
  await page.reload();

  const reader = await (await anotherBrowser()).newPage();
  for (const address of ["/", `/stories/${story.slug}`, "/search"]) {
    await reader.goto(address);
    const line = reader.getByRole("complementary", { name: "Breaking news" });
    await expect(line.getByRole("link", { name: text })).toBeVisible();
  }
  await expectAccessible(reader);
  await region.getByRole("button", { name: "Take it down" }).click();
  await expect(region.getByText("There is none.")).toBeVisible();
  await reader.goto("/");
  await expect(reader.getByText(text)).toHaveCount(0);

  await region.getByText("Put up a line").click();
  await region.getByLabel("What has happened").fill(text);
  await region.getByRole("button", { name: "Put it up" }).click();
  await expect(region.getByText(text)).toBeVisible();
  await reader.goto("/");
  await expect(reader.getByText(text)).toBeVisible();
  await db.update(breakingLines).set({ endsAt: sql`now()` }).where(eq(breakingLines.text, text));
  // Kept pages go with it: no restart, and long before they would have been made anew.
  await expect
    .poll(async () => (await (await reader.request.get("/")).text()).includes(text), {
      timeout: 30_000,
    })
    .toBe(false);
});

/** As on a machine with too much to do: what waits for a frame waits for 300 ms. */
const paintLate = (page: Page) =>
  page.evaluate(() => {
    const own = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (draw) => window.setTimeout(() => own(draw), 300);
  });

/** All that had been waiting for a frame has had it. */
const nextPaint = (page: Page) =>
  page.evaluate(() => new Promise((painted) => requestAnimationFrame(painted)));
