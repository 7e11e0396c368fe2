import type { Locator, Page } from "@playwright/test";

type CopiedFile = { name: string; type: string; base64: string };

/** The page where a story is written. */
export class StoryEditor {
  readonly headline: Locator;
  readonly standfirst: Locator;
  readonly story: Locator;
  readonly section: Locator;
  readonly tags: Locator;
  readonly slug: Locator;
  readonly poll: Locator;
  readonly question: Locator;
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
    this.question = this.poll.getByRole("textbox", { name: "Question" });
    this.saved = page.getByRole("status").filter({ hasText: /^Saved/ });
  }

  /** The poll's, from 1. */
  option(number: number) {
    return this.poll.getByRole("textbox", { name: `Option ${number}`, exact: true });
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

  /** As a browser pastes what another program copied. */
  async pasteFrom(into: Locator, copied: { html?: string; text?: string; files?: CopiedFile[] }) {
    await into.focus();
    await into.evaluate((element, { html = "", text = "", files = [] }) => {
      const clipboardData = new DataTransfer();
      if (html) clipboardData.setData("text/html", html);
      if (text) clipboardData.setData("text/plain", text);
      for (const { name, type, base64 } of files) {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
        clipboardData.items.add(new File([bytes], name, { type }));
      }
      const options = { clipboardData, bubbles: true, cancelable: true };
      element.dispatchEvent(new ClipboardEvent("paste", options));
    }, copied);
  }

  async dropOn(target: Locator, file: CopiedFile) {
    await target.evaluate((element, { name, type, base64 }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([atob(base64)], name, { type }));
      const { left, top } = element.getBoundingClientRect();
      const at = { clientX: left + 20, clientY: top + 20 };
      const options = { dataTransfer, bubbles: true, cancelable: true, ...at };
      element.dispatchEvent(new DragEvent("drop", options));
    }, file);
  }

  /**
   * A tab that is closed sends its words with its last breath, past the browser's “offline”; one
   * that crashes sends nothing.
   */
  async crash() {
    const crashed = this.page.waitForEvent("crash");
    const tab = await this.page.context().newCDPSession(this.page);
    void tab.send("Page.crash").catch(() => {});
    await crashed;
    await this.page.close();
  }

  async publish() {
    await this.button("Publish").click();
    await this.button("Publish now").click();
    await this.button("Update").waitFor();
  }
}
