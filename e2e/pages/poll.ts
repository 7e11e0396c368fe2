import type { Locator, Page } from "@playwright/test";

/** A poll wherever it stands: on its story, alone, or in a frame. */
export class PollOnPage {
  readonly region: Locator;
  readonly results: Locator;
  readonly status: Locator;
  readonly alert: Locator;
  readonly voteButton: Locator;

  constructor(readonly page: Pick<Page, "getByRole" | "goto">) {
    this.region = page.getByRole("region", { name: "Poll" });
    this.results = this.region.getByRole("list", { name: "Results" });
    this.status = this.region.getByRole("status");
    this.alert = this.region.getByRole("alert");
    this.voteButton = this.region.getByRole("button", { name: "Vote" });
  }

  choice = (label: string) => this.region.getByRole("radio", { name: label });
  tick = (label: string) => this.region.getByRole("checkbox", { name: label }).check();
  rank = (label: string, place: string) =>
    this.region.getByRole("combobox", { name: label }).selectOption(place);
  link = (name: string) => this.region.getByRole("link", { name });
  result = (label: string) => this.results.getByRole("listitem").filter({ hasText: label });

  async vote(label: string) {
    await this.choice(label).check();
    await this.voteButton.click();
  }
}
