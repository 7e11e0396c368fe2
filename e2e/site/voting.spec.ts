import { randomInt } from "node:crypto";
import type { Request } from "@playwright/test";
import { eq, like } from "drizzle-orm";
import { aBurst, anOpenPoll, aPublishedStory, endPoll } from "@/db/builders";
import { db } from "@/db/client";
import { rateLimits } from "@/db/schema/newsroom";
import { polls, votes } from "@/db/schema/poll";
import { publishedStories } from "@/db/schema/story";
import { expect, expectAccessible, expectFits, onPhone, test, withoutScripts } from "../fixtures";
import { accountPages, demoPassword } from "../pages/account";
import { PollOnPage } from "../pages/poll";

const hour = 3_600_000;
const labels = ["Run it all night", "Stop it at dusk"];

async function aStoryWithPoll(given: Parameters<typeof anOpenPoll>[0] = {}) {
  const poll = await anOpenPoll({ labels, ...given });
  const story = await aPublishedStory({ pollId: poll.id });
  return { poll, path: `/stories/${story.slug}` };
}

const asSent = async (request: Request) => ({
  url: request.url(),
  method: request.method(),
  headers: await request.allHeaders(),
  body: request.postData(),
});

for (const [kind, options] of [
  ["with scripts", {}],
  ["without scripts", withoutScripts],
] as const)
  test.describe(kind, () => {
    test.use(options);

    test("a reader votes, sees the result, and finds it again", async ({ page }) => {
      const { poll, path } = await aStoryWithPoll();
      const shown = new PollOnPage(page);
      await page.goto(path);
      await expect(shown.region.getByRole("group", { name: poll.question })).toBeVisible();
      await shown.vote("Run it all night");
      await expect(shown.result("Run it all night")).toContainText("100%");
      await expect(shown.result("Run it all night")).toContainText("1 vote");
      await expect(shown.result("Run it all night")).toContainText("Your vote");
      await expect(shown.region).toContainText("Too few to call.");
      await expect(shown.region).toContainText("not a survey of the public");
      await expect(page).toHaveURL(new RegExp(`${path}(#poll)?$`));
      await page.goto(path);
      await expect(shown.result("Run it all night")).toContainText("Your vote");
    });

    test("a reader changes the vote; the total stays", async ({ page }) => {
      const { path } = await aStoryWithPoll();
      const shown = new PollOnPage(page);
      await page.goto(path);
      await shown.vote("Run it all night");
      await shown.link("Change vote").click();
      await shown.vote("Stop it at dusk");
      await expect(shown.result("Stop it at dusk")).toContainText("Your vote");
      await expect(shown.result("Run it all night")).toContainText("0 votes");
      await expect(shown.region).toContainText("1 reader has voted");
    });

    test("a finger that clicks twice votes once", async ({ page }) => {
      const { poll, path } = await aStoryWithPoll();
      const shown = new PollOnPage(page);
      await page.goto(path);
      await shown.choice("Run it all night").check();
      await shown.voteButton.dblclick();
      await expect(shown.result("Run it all night")).toContainText("Your vote");
      const { total } = await (await page.request.get(`/api/polls/${poll.id}`)).json();
      expect(total).toBe(1);
    });

    test("a reader looks at the result without voting", async ({ page }) => {
      const { path } = await aStoryWithPoll();
      const shown = new PollOnPage(page);
      await page.goto(path);
      await shown.link("See results without voting").click();
      await expect(shown.region).toContainText("Nobody has voted yet.");
      await shown.link("Back to the vote").click();
      await expect(shown.voteButton).toBeVisible();
    });

    test("a poll that closed meanwhile says so", async ({ page, anotherBrowser }) => {
      const { poll, path } = await aStoryWithPoll({ closesAt: new Date(Date.now() + hour) });
      const shown = new PollOnPage(page);
      // The page does not hear of it by itself.
      await page.route(`**/polls/${poll.id}?*`, (route) => route.abort());
      await page.goto(path);
      await shown.choice("Run it all night").check();
      await endPoll(poll);
      const late = await anotherBrowser();
      await expect
        .poll(async () => (await late.request.get(path)).text())
        .toContain("Nobody voted.");
      await shown.voteButton.click();
      await expect(page.getByRole("alert")).toContainText("This poll has closed");
      await page.goto(path);
      await expect(shown.region).toContainText("Nobody voted.");
      await expect(shown.voteButton).toHaveCount(0);
    });

    test("the poll alone, and in a frame on another page", async ({ page }) => {
      const { poll, path } = await aStoryWithPoll();
      const shown = new PollOnPage(page);
      await page.goto(`/polls/${poll.id}`);
      await expect(page.getByRole("heading", { level: 1, name: poll.question })).toBeVisible();
      await shown.vote("Run it all night");
      await expect(shown.result("Run it all night")).toContainText("Your vote");
      await page.route("**/frame", (route) =>
        route.fulfill({
          contentType: "text/html",
          body: `<!doctype html><iframe title="Poll" src="/polls/${poll.id}/embed" width="600" height="600"></iframe>`,
        }),
      );
      await page.goto("/frame");
      const framed = page.frameLocator("iframe").getByRole("region", { name: "Poll" });
      await expect(framed).toContainText("1 reader has voted");
      await page.goto(path);
      await expect(shown.result("Run it all night")).toContainText("Your vote");
    });
  });

test.describe("with scripts", () => {
  test("by keyboard alone; focus goes to the result and one line says it", async ({ page }) => {
    const { poll, path } = await aStoryWithPoll();
    const shown = new PollOnPage(page);
    await page.goto(path);
    await shown.choice("Run it all night").focus();
    await page.keyboard.press("ArrowDown");
    await expect(shown.choice("Stop it at dusk")).toBeChecked();
    await page.keyboard.press("Tab");
    await expect(shown.voteButton).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(shown.region.getByRole("heading", { name: poll.question })).toBeFocused();
    await expect(shown.status).toContainText("Your vote is counted.");
    await expect(shown.status).toContainText("Stop it at dusk 100%");
  });

  test("every kind of question is answered by keyboard alone", async ({ page }) => {
    const shown = new PollOnPage(page);
    const labels = ["One", "Two", "Three"];
    const several = await aStoryWithPoll({ kind: "multiple", maxChoices: 2, labels });
    await page.goto(several.path);
    await shown.region.getByRole("checkbox", { name: "One" }).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await expect(shown.result("Three")).toContainText("1");
    await expect(shown.result("Two")).toContainText("0");

    const ranked = await aStoryWithPoll({ kind: "ranked", labels });
    await page.goto(ranked.path);
    await shown.region.getByRole("combobox", { name: "One" }).focus();
    for (const place of ["2", "1", "3"]) {
      await page.keyboard.type(place);
      await page.keyboard.press("Tab");
    }
    await expect(shown.voteButton).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(shown.results).toBeVisible();

    const scale = await aStoryWithPoll({ kind: "scale", labels: ["1", "2", "3", "4", "5"] });
    await page.goto(scale.path);
    await shown.choice("1").focus();
    for (let nth = 0; nth < 3; nth++) await page.keyboard.press("ArrowRight");
    await expect(shown.choice("4")).toBeChecked();
    await page.keyboard.press("Enter");
    await expect(shown.results).toBeVisible();
  });

  test("offline the poll says so, keeps the vote, and sends it when the network is back", async ({
    page,
    context,
  }) => {
    const { path } = await aStoryWithPoll();
    const shown = new PollOnPage(page);
    await page.goto(path);
    await context.setOffline(true);
    await expect(shown.status).toContainText("You are offline.");
    await expect(shown.region.getByText("You are offline.").last()).toBeVisible();
    await shown.vote("Run it all night");
    await expect(shown.alert).toContainText("Not sent yet");
    await expect(shown.choice("Run it all night")).toBeChecked();
    await expectAccessible(page);
    await context.setOffline(false);
    await expect(shown.result("Run it all night")).toContainText("Your vote");
    await expect(shown.region).not.toContainText("You are offline.");
    await context.setOffline(true);
    await expect(shown.region).toContainText("the numbers may have moved since");
    await context.setOffline(false);
    await expect(shown.region).not.toContainText("the numbers may have moved since");
  });

  test("a vote whose answer was lost is sent again and counts once", async ({ page, context }) => {
    const { poll, path } = await aStoryWithPoll();
    const shown = new PollOnPage(page);
    let lost = 0;
    await page.route("**/votes", async (route) => {
      if (lost++ > 0) return route.continue();
      // It arrives and is counted; what comes back does not arrive, its cookie neither.
      const { url, method, headers, body } = await asSent(route.request());
      await fetch(url, { method, headers, body });
      await route.abort("connectionreset");
    });
    await page.goto(path);
    await shown.vote("Run it all night");
    await expect(shown.alert).toContainText("could not be reached");
    expect(await context.cookies()).toEqual([]);
    await page.reload();
    await shown.vote("Run it all night");
    await expect(shown.result("Run it all night")).toContainText("Your vote");
    await expect(shown.region).toContainText("1 reader has voted");
    expect(lost).toBe(2);
    expect(await (await page.request.get(`/api/polls/${poll.id}`)).json()).toMatchObject({
      total: 1,
      yours: poll.options[0]?.id,
    });
  });

  test("a signed-in reader's vote follows the account", async ({ page, context, signInAs }) => {
    const { path } = await aStoryWithPoll();
    const shown = new PollOnPage(page);
    await signInAs("reader");
    await page.goto(path);
    await shown.vote("Run it all night");
    await expect(shown.result("Run it all night")).toContainText("Your vote");
    await context.clearCookies({ name: "galley.voter" });
    await page.goto(path);
    await expect(shown.result("Run it all night")).toContainText("Your vote");
  });

  test("reading sets no cookie; the first vote sets one", async ({ page, context }) => {
    const { path } = await aStoryWithPoll();
    const shown = new PollOnPage(page);
    await page.goto(path);
    expect(await context.cookies()).toEqual([]);
    await shown.vote("Run it all night");
    await expect(shown.results).toBeVisible();
    const [voter] = await context.cookies();
    expect(voter).toMatchObject({ name: "galley.voter", httpOnly: true, sameSite: "Lax" });
  });
});

for (const [kind, isHeldBack] of [
  ["told as it comes", false],
  ["asked for where nothing can be told", true],
] as const)
  test(`a shown result moves while others vote: ${kind}`, async ({ page, anotherBrowser }) => {
    const { poll, path } = await aStoryWithPoll({ kind: "ranked", labels: ["Boat", "Bridge"] });
    if (isHeldBack)
      await page.route("**/live", (route) =>
        route.request().headers().accept === "text/event-stream"
          ? route.fulfill({ status: 503 })
          : route.continue(),
      );
    const shown = new PollOnPage(page);
    await page.goto(`${path}?poll=results`);
    await shown.region.scrollIntoViewIfNeeded();
    const options = poll.options.map(({ id }) => id).toReversed();
    for (const [voters, words] of [
      [1, "1 reader has voted."],
      [2, "2 readers have voted."],
    ] as const) {
      const { request } = await anotherBrowser();
      const cast = await request.post(`/api/polls/${poll.id}/votes`, { data: { options } });
      expect(cast.status()).toBe(200);
      await expect(shown.region).toContainText(words, { timeout: 30_000 });
      await expect(shown.result("Bridge")).toContainText(voters === 1 ? "1 vote" : "2 votes");
    }
  });

test("a reader whose vote was set aside is told so, and counts once signed in", async ({
  page,
}) => {
  const { poll, path } = await aStoryWithPoll();
  const shown = new PollOnPage(page);
  await page.goto(path);
  await shown.vote("Run it all night");
  await expect(shown.status).toContainText("Your vote is counted.");
  const { id: burstId } = await aBurst({ pollId: poll.id, optionId: poll.options[0]?.id ?? "" });
  await db.update(votes).set({ status: "quarantined", burstId }).where(eq(votes.pollId, poll.id));
  await page.goto(path);
  await expect(shown.region).toContainText("Your vote is set aside for now");
  await expect(shown.region).toContainText("0 counted, 15 set aside.");
  await expectAccessible(page);
  await shown.link("Sign in").click();
  await accountPages(page).fillSignIn("reader@galley.test", demoPassword);
  await expect(page).toHaveURL(new RegExp(path));
  await expect(shown.region).not.toContainText("Your vote is set aside");
  await expect(shown.region).toContainText("1 counted, 14 set aside.");
  await expect(shown.result("Run it all night")).toContainText("Your vote");
});

test.describe("from a network of many new voters", () => {
  async function aCrowdedNetwork(baseURL = "") {
    const { poll, path } = await aStoryWithPoll();
    const address = { "x-forwarded-for": `198.19.${randomInt(256)}.${randomInt(1, 255)}` };
    const vote = () =>
      fetch(`${baseURL}/api/polls/${poll.id}/votes`, {
        method: "POST",
        headers: { "content-type": "application/json", ...address },
        body: JSON.stringify({ option: poll.options[0]?.id }),
      });
    const answers = await Promise.all(Array.from({ length: 30 }, vote));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    // As if they had all come at once and just now, however slow this machine is.
    await db
      .update(rateLimits)
      .set({ arrivesAt: new Date(Date.now() + 660_000) })
      .where(like(rateLimits.bucket, `voters:${poll.id}:%`));
    expect((await vote()).status).toBe(429);
    return { poll, path, address };
  }

  test("a reader's device does some work, and the vote counts", async ({
    baseURL,
    anotherBrowser,
  }) => {
    const { path, address } = await aCrowdedNetwork(baseURL);
    const page = await (await anotherBrowser({ extraHTTPHeaders: address })).newPage();
    const answers: number[] = [];
    page.on("response", (answer) => {
      if (answer.url().endsWith("/votes")) answers.push(answer.status());
    });
    const shown = new PollOnPage(page);
    await page.goto(path);
    await shown.vote("Stop it at dusk");
    // How long it takes is luck.
    await expect(shown.result("Stop it at dusk")).toContainText("Your vote", { timeout: 60_000 });
    expect(answers).toEqual([429, 200]);
  });

  test("without scripts a reader is told how long to wait, and then counts", async ({
    baseURL,
    anotherBrowser,
  }) => {
    const { poll, path, address } = await aCrowdedNetwork(baseURL);
    const context = await anotherBrowser({ extraHTTPHeaders: address, ...withoutScripts });
    const page = await context.newPage();
    const shown = new PollOnPage(page);
    await page.goto(path);
    await shown.vote("Stop it at dusk");
    await expect(page.getByRole("alert")).toContainText(/Please wait (a second|\d+ seconds)/);
    await expect(page.getByRole("radio", { name: "Stop it at dusk" })).toBeChecked();
    await expectFits(page);
    // As if this reader had waited.
    await db.delete(rateLimits).where(like(rateLimits.bucket, `voters:${poll.id}:%`));
    await page.getByRole("button", { name: "Vote" }).click();
    await expect(shown.result("Stop it at dusk")).toContainText("Your vote");
  });
});

test("hidden results are nowhere before the vote", async ({ page }) => {
  const { poll, path } = await aStoryWithPoll({ results: "after_close" });
  const shown = new PollOnPage(page);
  await page.goto(path);
  await expect(shown.region).toContainText("Results are shown when the poll has closed");
  await shown.vote("Run it all night");
  await expect(shown.status).toHaveText("Your vote for “Run it all night” is counted.");
  await expect(shown.region).toContainText("Results are shown when the poll has closed");
  await expectAccessible(page);
  for (const address of [path, `${path}?poll=results`, `/polls/${poll.id}?poll=results`]) {
    const html = (await (await page.request.get(address)).text()).replace(
      /<style>.*?<\/style>/s,
      "",
    );
    expect(html).not.toContain("100%");
    expect(html).not.toMatch(/\b1 (vote|reader)\b/);
  }
  const answer = await (await page.request.get(`/api/polls/${poll.id}`)).json();
  expect(answer).toMatchObject({ total: null, options: [{ votes: null }, { votes: null }] });
});

test("a result that is hidden, withdrawn or closed later leaves pictures and streams at once", async ({
  request,
  baseURL,
  anotherBrowser,
}) => {
  const { poll } = await aStoryWithPoll();
  const [yes] = poll.options;
  const vote = async () => {
    const { request } = await anotherBrowser();
    const data = { option: yes?.id };
    expect((await request.post(`/api/polls/${poll.id}/votes`, { data })).status()).toBe(200);
  };
  const set = (change: Partial<typeof polls.$inferInsert>) =>
    db.update(polls).set(change).where(eq(polls.id, poll.id));
  const picture = async () => (await request.get(`/polls/${poll.id}/result.png`)).body();
  const listen = () =>
    fetch(`${baseURL}/api/polls/${poll.id}/live`, { headers: { accept: "text/event-stream" } });

  await vote();
  const standing = await picture();
  const stream = await listen();
  expect(stream.status).toBe(200);
  await set({ results: "after_vote" });
  expect((await picture()).equals(standing)).toBe(false);
  await vote();
  // It ends, and what it told until then was told while all might see it.
  expect(await stream.text()).not.toContain("2 readers");
  expect((await listen()).status).toBe(204);
  const asked = { accept: "application/json" };
  expect((await request.get(`/api/polls/${poll.id}/live`, { headers: asked })).status()).toBe(204);
  expect((await request.get(`/api/polls/${poll.id}/results.csv`)).status()).toBe(403);

  await set({ results: "always" });
  const last = await listen();
  await set({ status: "closed", closesAt: new Date() });
  expect(await last.text()).toContain("event: over");

  await db.delete(publishedStories).where(eq(publishedStories.pollId, poll.id));
  for (const address of [`/polls/${poll.id}/result.png`, `/api/polls/${poll.id}/results.csv`])
    expect((await request.get(address)).status()).toBe(404);
});

test("programs get a status for each refusal", async ({ request, baseURL }) => {
  const { poll } = await aStoryWithPoll();
  const draft = await anOpenPoll({ status: "draft" });
  const url = `/api/polls/${poll.id}/votes`;
  const [option] = poll.options;
  const send = (data: unknown, headers = {}) =>
    request.post(url, {
      data: JSON.stringify(data),
      headers: { "content-type": "application/json", ...headers },
    });
  const cast = await send({ option: option?.id });
  expect(cast.status()).toBe(200);
  expect(await cast.json()).toMatchObject({ total: 1, yours: option?.id });
  expect((await send({ option: draft.options[0]?.id })).status()).toBe(422);
  expect((await send({})).status()).toBe(422);
  expect((await send([])).status()).toBe(400);
  expect((await send({ option: "x".repeat(20_000) })).status()).toBe(413);
  expect((await send({ option: option?.id }, { origin: "https://evil.example" })).status()).toBe(
    403,
  );
  expect((await send({ option: option?.id }, { origin: baseURL ?? "" })).status()).toBe(200);
  expect((await request.get(`/api/polls/${draft.id}`)).status()).toBe(404);
  expect((await request.get(`/polls/${draft.id}`)).status()).toBe(404);
  const answers = [];
  for (let i = 0; i < 14; i++) answers.push(await send({ option: poll.options[i % 2]?.id }));
  const refused = answers.find((answer) => answer.status() === 429);
  expect(Number(refused?.headers()["retry-after"])).toBeGreaterThan(0);
  expect(refused?.headers()["content-type"]).toBe("application/problem+json");
});

test.describe("on a phone", () => {
  test.use(onPhone);

  test("every face is accessible in both themes, and fits", async ({ page, anotherBrowser }) => {
    const many = ["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight"];
    const shown = new PollOnPage(page);
    const open = await aStoryWithPoll({ labels: many });
    const two = await aStoryWithPoll();
    await page.goto(open.path);
    await expectAccessible(page);
    await expectFits(page);
    for (const [{ path }, label] of [
      [open, "Three"],
      [two, "Run it all night"],
    ] as const) {
      await page.goto(path);
      await shown.vote(label);
      await expect(shown.results).toBeVisible();
      await expectAccessible(page);
      await expectFits(page);
    }
    for (const [given, choose] of [
      [{ kind: "multiple", maxChoices: 2, labels: many }, () => shown.tick("Three")],
      [{ kind: "ranked", labels: many }, () => shown.rank("Three", "1")],
      [{ kind: "scale", labels: many.map((_, i) => `${i}`) }, () => shown.choice("3").check()],
    ] as const) {
      const { path } = await aStoryWithPoll({ ...given, labels: [...given.labels] });
      await page.goto(path);
      await choose();
      await expectAccessible(page);
      await expectFits(page);
      await shown.voteButton.press("Enter");
      await expect(shown.results).toBeVisible();
      await expectAccessible(page);
      await expectFits(page);
    }
    const { path: twice } = await aStoryWithPoll({ asksTwice: true });
    await page.goto(twice);
    const before = page.getByRole("region", { name: "Before you read" });
    await before.getByRole("radio", { name: "Stop it at dusk" }).check();
    await expectAccessible(page);
    await before.getByRole("button", { name: "Answer" }).press("Enter");
    await expect(before).toContainText("Before reading you say: Stop it at dusk.");
    await shown.vote("Run it all night");
    await expect(
      shown.region.getByRole("region", { name: "Before and after reading" }),
    ).toContainText("1 changed their mind; “Run it all night” gained 1.");
    await expectAccessible(page);
    await expectFits(page);
    const visitor = await (await anotherBrowser()).newPage();
    for (const given of [
      { opensAt: new Date(Date.now() + hour) },
      { closesAt: new Date(Date.now() - hour) },
      { status: "draft" as const },
    ]) {
      const { path } = await aStoryWithPoll(given);
      await visitor.goto(path);
      await expect(visitor.getByRole("region", { name: "Poll" })).toBeVisible();
      await expectAccessible(visitor);
    }
    await page.goto(`/polls/${two.poll.id}/embed`);
    await expectAccessible(page);
    await expectFits(page);
  });
});
