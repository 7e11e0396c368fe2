import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";

export const demoPassword = "read-all-about-it";

/** Locators and verbs of the pages before and around signing in. */
export const accountPages = (page: Page) => ({
  email: page.getByLabel("Email"),
  password: page.getByLabel("Password", { exact: true }),
  name: page.getByLabel("Name"),
  alert: page.getByRole("alert"),
  status: page.getByRole("status").filter({ hasText: /\S/ }),
  mailedLink: page.getByRole("link", { name: "Open the link it would carry" }),

  async signIn(email: string, password: string, from = "/sign-in") {
    await page.goto(from);
    await this.fillSignIn(email, password);
  },

  async fillSignIn(email: string, password: string) {
    await this.email.fill(email);
    await this.password.fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
  },

  async join(person: { name: string; email: string; password: string }) {
    await page.goto("/join");
    await this.fillJoin(person);
  },

  async fillJoin(person: { name: string; email: string; password: string }) {
    await this.name.fill(person.name);
    await this.email.fill(person.email);
    await this.password.fill(person.password);
    await page.getByRole("button", { name: "Create account" }).click();
  },
});

export const freshEmail = (): string => `e2e-${randomUUID()}@mail.test`;
