import { eq } from "drizzle-orm";
import { aPublishedStory } from "@/db/builders";
import { db } from "@/db/client";
import { previewLinks } from "@/db/schema/preview";
import { expect, expectAccessible, expectFits, test } from "../fixtures";
import { StoryEditor } from "../pages/story-editor";

test("a draft is previewed as its readers will have it, at two widths and in both themes", async ({
  page,
  signInAs,
}) => {
  await signInAs("editor");
  const { id, headline } = await aPublishedStory();
  await page.goto(`/desk/stories/${id}/preview`);
  const themes = page.getByRole("navigation", { name: "Theme" });
  const widths = page.getByRole("navigation", { name: "Width" });
  const paper = page.locator(":has(> main)");
  await themes.getByRole("link", { name: "Dark" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(headline);
  await expect(paper).toHaveCSS("background-color", "rgb(16, 21, 23)");
  await expectAccessible(page);
  await themes.getByRole("link", { name: "Light" }).click();
  await expect(themes.getByRole("link", { name: "Light" })).toHaveAttribute("aria-current", "true");
  await expect(paper).toHaveCSS("background-color", "rgb(251, 252, 252)");
  await widths.getByRole("link", { name: "Phone" }).click();
  const phone = page.frameLocator("iframe");
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText(headline);
  await expect(phone.locator("html")).toHaveJSProperty("clientWidth", 388);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectFits(page);
});

test("an outsider opens one draft by a link, until it is revoked; readers see nothing of it", async ({
  page,
  signInAs,
  anotherBrowser,
}) => {
  await signInAs("editor");
  const live = await aPublishedStory();
  const other = await aPublishedStory();
  const editor = new StoryEditor(page);
  await editor.open(live.id);
  const secret = `Not out before Friday ${Date.now()}`;
  await editor.headline.fill(secret);
  await expect(editor.saved).toBeVisible();

  await page.goto(`/desk/stories/${live.id}/links`);
  await page.getByLabel("For whom").fill("Our lawyer");
  await page.getByLabel("It works for").selectOption("One week");
  await editor.button("Make link").click();
  const address = await page.getByLabel("The link").inputValue();
  const { pathname } = new URL(address);
  await expect(page.getByRole("listitem", { name: "Our lawyer" })).toContainText("Never opened.");
  await expectAccessible(page);

  const guest = await anotherBrowser();
  const outside = await guest.newPage();
  const answer = await outside.goto(pathname);
  await expect(outside.getByRole("heading", { level: 1 })).toHaveText(secret);
  await expect(outside.getByText("This page works until")).toBeVisible();
  await expectAccessible(outside);
  await outside.setViewportSize({ width: 390, height: 844 });
  await expectFits(outside);
  const headers = answer?.headers() ?? {};
  expect(headers["cache-control"]).toBe("private, no-store");
  expect(headers["x-robots-tag"]).toContain("noindex");
  expect(headers["referrer-policy"]).toBe("no-referrer");
  expect(headers).not.toHaveProperty("x-galley-cache");
  expect(await outside.content()).not.toContain(other.headline);
  expect(await outside.title()).not.toContain(secret);

  // In the form that the framework's own scripts ask for, too.
  const raw = await guest.request.get(pathname, { headers: { rsc: "1" } });
  expect(raw.headers()["cache-control"]).toContain("no-store");
  expect(raw.headers()["x-robots-tag"]).toContain("noindex");
  expect(raw.headers()["cross-origin-opener-policy"]).toBe("same-origin");

  // What was shown to one is not shown to all.
  for (const path of [`/stories/${live.slug}`, "/", `/api/stories/${live.slug}`, "/feed.xml"]) {
    const public_ = await guest.request.get(path);
    expect(await public_.text(), path).not.toContain(secret);
  }
  const desk = await guest.request.get(`/desk/stories/${live.id}/draft`, { maxRedirects: 0 });
  expect(desk.status()).toBe(307);

  await page.reload();
  const line = page.getByRole("listitem", { name: "Our lawyer" });
  await expect(line).toContainText("Last opened");
  await line.getByRole("button", { name: "Revoke Our lawyer" }).click();
  await expect(line).toContainText("Revoked");

  // Revoked, past its end or never made: nobody can tell which.
  const ended = Buffer.alloc(32, 9).toString("base64url");
  const [row] = await db.select().from(previewLinks).where(eq(previewLinks.storyId, live.id));
  expect(row?.tokenHash).not.toContain(pathname.split("/").pop());
  const bodies = new Set<string>();
  for (const path of [pathname, `/preview/${ended}`, "/preview/short", "/preview/%00"]) {
    const gone = await guest.request.get(path);
    expect(gone.status(), path).toBe(404);
    expect(gone.headers()["cache-control"], path).toBe("private, no-store");
    // Around it stand the newsroom's sections, which others may be putting in order.
    const [main] = /<main[\s\S]*<\/main>/.exec(await gone.text()) ?? [];
    expect(main, path).toContain("</h1>");
    bodies.add(main ?? "");
  }
  expect(bodies.size).toBe(1);
});
