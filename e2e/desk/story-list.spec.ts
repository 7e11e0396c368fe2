import { aPerson, aStory } from "@/db/builders";
import { expect, expectFits, onPhone, test, withoutScripts } from "../fixtures";

const some = async (count: number) => {
  const { id: createdBy } = await aPerson({ role: "writer" });
  const mark = `Ledger ${createdBy.slice(-8)}`;
  for (let n = 0; n < count; n++) await aStory({ createdBy, headline: `${mark} number ${n}` });
  return mark;
};

test("stories are found, counted, and their filters cleared", async ({ page, signInAs }) => {
  const mark = await some(3);
  await signInAs("editor");
  await page.goto("/desk/stories");
  const search = page.getByRole("searchbox", { name: "Search stories" });
  await search.fill(mark);
  await search.press("Enter");
  await expect(page.getByRole("row")).toHaveCount(4);
  await page.getByRole("link", { name: /^Published/ }).click();
  await expect(page.getByText("No story matches.")).toBeVisible();
  await page.getByRole("link", { name: "Clear filters" }).click();
  await expect(page).toHaveURL(/\/desk\/stories$/);
});

test("j and k walk the list, Enter opens, / searches; letters in a field are letters", async ({
  page,
  signInAs,
}) => {
  const mark = await some(2);
  await signInAs("editor");
  await page.goto(`/desk/stories?q=${encodeURIComponent(mark)}&sort=headline`);
  const link = (n: number) => page.getByRole("link", { name: `${mark} number ${n}` });
  const search = page.getByRole("searchbox", { name: "Search stories" });
  await page.keyboard.press("/");
  await expect(search).toBeFocused();
  await page.keyboard.press("j");
  await expect(search).toHaveValue("j");
  await search.blur();
  await page.keyboard.press("j");
  await expect(link(0)).toBeFocused();
  await page.keyboard.press("j");
  await expect(link(1)).toBeFocused();
  await page.keyboard.press("k");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Headline" })).toHaveValue(`${mark} number 0`);
});

test.describe("without scripts", () => {
  test.use(withoutScripts);
  test("the list pages by its links", async ({ page, signInAs }) => {
    const mark = await some(52);
    await signInAs("editor");
    await page.goto(`/desk/stories?q=${encodeURIComponent(mark)}`);
    await expect(page.getByRole("row")).toHaveCount(51);
    await page.getByRole("link", { name: "Next page" }).click();
    await expect(page.getByRole("row")).toHaveCount(3);
    await page.getByRole("link", { name: "First page" }).click();
    await expect(page.getByRole("row")).toHaveCount(51);
  });
});

test.describe("on a phone", () => {
  test.use(onPhone);
  test("no page of the desk scrolls sideways", async ({ page, signInAs }) => {
    const person = await signInAs("admin");
    const { id } = await aStory({ createdBy: person.id });
    for (const address of ["", "/stories", `/stories/${id}`, "/media", "/front", "/tags"]) {
      await page.goto(`/desk${address}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
      await expectFits(page);
    }
  });
});
