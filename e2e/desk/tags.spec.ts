import { aTag } from "@/db/builders";
import { expect, test } from "../fixtures";

test("a tag is made, renamed, merged and deleted", async ({ page, signInAs }) => {
  await signInAs("editor");
  const stamp = Date.now();
  const { name: kept } = await aTag();
  await page.goto("/desk/tags");
  await page.getByLabel("New tag").fill(`Trams ${stamp}`);
  await page.getByRole("button", { name: "Create tag" }).click();
  const row = (name: string) => page.getByRole("listitem", { name, exact: true });
  await row(`Trams ${stamp}`).getByText("Change", { exact: false }).first().click();
  await page.getByLabel(`Name of Trams ${stamp}`).fill(`Tramways ${stamp}`);
  await page.getByRole("button", { name: `Rename Trams ${stamp}` }).click();
  await expect(row(`Tramways ${stamp}`)).toBeVisible();
  await page.getByLabel(`Merge Tramways ${stamp} into`).selectOption(kept);
  await page.getByRole("button", { name: `Merge Tramways ${stamp}` }).click();
  await expect(page.getByText(/^Merged/)).toBeVisible();
  await expect(row(`Tramways ${stamp}`)).toHaveCount(0);
  await row(kept).getByText("Change", { exact: false }).first().click();
  await page.getByRole("button", { name: `Delete ${kept}` }).click();
  await expect(page.getByText("Deleted.")).toBeVisible();
});
