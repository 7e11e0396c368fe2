import type { Locator, Page } from "@playwright/test";

/** The page where a story is written. */
export class StoryEditor {
  readonly headline: Locator;
  readonly standfirst: Locator;
  readonly story: Locator;
  readonly section: Locator;
  readonly tags: Locator;
  readonly slug: Locator;
  readonly poll: Locator;
  readonly saved: Locator;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.headline = page.getByRole("textbox", { name: "Headline" });
    this.standfirst = page.getByRole("textbox", { name: "Standfirst" });
    this.story = page.getByRole("textbox", { name: "Story" });
    this.section = page.getByRole("combobox", { name: "Section" });
    this.tags = page.getByRole("combobox", { name: "Tags" });
    this.slug = page.getByRole("textbox", { name: "Slug" });
    this.poll = page.getByRole("region", { name: "Poll" });
    this.saved = page.getByRole("status").filter({ hasText: /^Saved/ });
  }

  async start() {
    await this.page.goto("/desk/stories");
    await this.button("New story").click();
    await this.story.waitFor();
  }

  async open(id: string) {
    await this.page.goto(`/desk/stories/${id}`);
    await this.story.waitFor();
  }

  button(name: string) {
    return this.page.getByRole("button", { name, exact: true });
  }

  async paste(into: Locator, text: string) {
    await into.click();
    await into.evaluate((element, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", pasted);
      const options = { clipboardData, bubbles: true, cancelable: true };
      element.dispatchEvent(new ClipboardEvent("paste", options));
    }, text);
  }

  async publish() {
    await this.button("Publish").click();
    await this.button("Publish now").click();
    await this.button("Update").waitFor();
  }
}
