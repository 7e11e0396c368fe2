import type { Page } from "@playwright/test";

/** Locators and verbs of the desk's composer. */
export const composer = (page: Page) => ({
  subject: page.getByLabel("Subject"),
  introduction: page.getByLabel("Introduction"),
  inIt: page.getByRole("region", { name: "In this issue" }).getByRole("listitem"),
  status: page.getByRole("status"),
  dialog: page.getByRole("dialog", { name: "Send newsletter" }),
  button: (name: string | RegExp) => page.getByRole("button", { name }),

  async start() {
    await page.goto("/desk/newsletters");
    await this.button("New newsletter").click();
    await page.waitForURL(/\/desk\/newsletters\/[0-9a-f-]{36}$/);
  },

  async add(headline: string) {
    await page.getByLabel("Find by headline").fill(headline);
    await this.button(`Add ${headline}`).click();
  },
});
