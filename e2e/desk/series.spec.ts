import { aPublishedStory, aSection, aSeries, aStory } from "@/db/builders";
import { expect, expectAccessible, expectFits, follow, test } from "../fixtures";

test("an editor makes a series; readers go from part to part and never meet a draft", async ({
  page,
  request,
  signInAs,
}) => {
  await signInAs("editor");
  const stamp = Date.now().toString(36);
  const first = await aPublishedStory({ headline: `The weir ${stamp}` });
  const second = await aPublishedStory({ headline: `The lock ${stamp}` });
  const draft = await aStory({ headline: `The mouth ${stamp}` });

  await page.goto("/desk/series");
  await page.getByLabel("New series").fill(`Down the river ${stamp}`);
  await page.getByRole("button", { name: "Create series" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Down the river ${stamp}`);
  await page.getByLabel("Search by headline").fill(stamp);
  await follow(page.getByRole("button", { name: "Show" }));
  const parts = page.getByRole("region", { name: "Its stories" }).getByRole("listitem");
  const names = () => parts.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
  for (const [at, { headline }] of [second, draft, first].entries()) {
    await page.getByRole("button", { name: `Add ${headline}` }).click();
    await expect(parts).toHaveCount(at + 1);
  }
  await parts.last().getByText("Drag").dragTo(parts.first());
  await expect.poll(names).toEqual([first.headline, second.headline, draft.headline]);
  // By key: the cursor stays on the row that moves.
  await page.getByRole("button", { name: `Move up ${draft.headline}` }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(names).toEqual([first.headline, draft.headline, second.headline]);
  await expect(page.getByRole("button", { name: `Move up ${draft.headline}` })).toBeFocused();
  await page.getByLabel("Slug").fill(`the-river-${stamp}`);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectFits(page);

  const old = await request.get(`/series/down-the-river-${stamp}`, { maxRedirects: 0 });
  expect(old.status()).toBe(308);
  expect(old.headers().location).toBe(`/series/the-river-${stamp}`);
  const feed = await request.get(`/series/the-river-${stamp}/feed.xml`);
  expect(await feed.text()).toContain(first.headline);

  await page.goto(`/series/the-river-${stamp}`);
  await expect(page.getByText("A series in 2 parts")).toBeVisible();
  await expectAccessible(page);
  await expectFits(page);
  await page.getByRole("link", { name: first.headline }).click();
  await expect(page.getByText("Part 1 of 2:")).toBeVisible();
  const steps = page.getByRole("navigation", { name: /^Series/ });
  await expect(steps.getByRole("link")).toHaveCount(2);
  await steps.getByRole("link", { name: second.headline }).click();
  await expect(page.getByText("Part 2 of 2:")).toBeVisible();
  await expectAccessible(page);
});

test("sections are put in order by drag and by key, and readers' pages follow", async ({
  page,
  signInAs,
}) => {
  await signInAs("editor");
  const stamp = Date.now().toString(36);
  const made = [
    await aSection({ name: `Alpha ${stamp}`, position: 9_000 }),
    await aSection({ name: `Beta ${stamp}`, position: 9_001 }),
    await aSection({ name: `Gamma ${stamp}`, position: 9_002 }),
  ];
  const [alpha = "", beta = "", gamma = ""] = made.map(({ name }) => name);
  await page.goto("/desk/tags");
  const row = (name: string) => page.getByRole("listitem", { name, exact: true });
  // Other tests make sections too: only the order among these three is ours.
  const order = () =>
    page
      .getByRole("region", { name: "Sections" })
      .getByRole("listitem")
      .evaluateAll(
        (all, end) =>
          all.map((one) => one.getAttribute("aria-label")).filter((name) => name?.endsWith(end)),
        stamp,
      );
  await row(gamma).getByText("Drag").dragTo(row(alpha));
  await expect.poll(order).toEqual([gamma, alpha, beta]);
  const down = page.getByRole("button", { name: `Move down ${gamma}` });
  await down.focus();
  await page.keyboard.press("Enter");
  await expect.poll(order).toEqual([alpha, gamma, beta]);
  await expect(down).toBeFocused();

  await page.goto("/");
  const links = page.getByRole("navigation", { name: "Sections", exact: true }).getByRole("link");
  const shown = await links.allTextContents();
  expect(shown.filter((name) => name.endsWith(stamp))).toEqual([alpha, gamma, beta]);
});

test("series are the editors'", async ({ page, signInAs }) => {
  await signInAs("writer");
  const { id } = await aSeries();
  for (const path of ["/desk/series", `/desk/series/${id}`])
    expect((await page.goto(path))?.status(), path).toBe(403);
});
