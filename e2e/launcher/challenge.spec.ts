import { pathToFileURL } from "node:url";
import { expect, type Page } from "@playwright/test";
import { PollOnPage } from "../pages/poll";
import { test } from "./galley";

type Poll = {
  id: string;
  kind: string;
  total: number | null;
  options: { id: string; label: string }[];
};

/** An open question of the demo, and a network whose new voters have used up its pace. */
async function aCrowdedPoll(site: string, address: string) {
  const get = async (path: string) => (await fetch(site + path)).json();
  const { stories } = (await get("/api/stories?limit=50")) as {
    stories: { slug: string; poll: string | null }[];
  };
  for (const { slug, poll: id } of stories) {
    const poll = id ? ((await get(`/api/polls/${id}`)) as Poll) : null;
    if (poll?.kind !== "single" || poll.total === null || poll.options.length > 2) continue;
    const vote = () =>
      fetch(`${site}/api/polls/${poll.id}/votes`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-forwarded-for": address },
        body: JSON.stringify({ option: poll.options[0]?.id }),
      });
    const crowd = async () => {
      let answer = await vote();
      while (answer.ok) answer = await vote();
      return answer.json();
    };
    return { path: `${site}/stories/${slug}`, refusal: await crowd(), poll, crowd };
  }
  throw new Error("the demo has no question with two answers");
}

/** What Cloudflare's script does once it is content, or not. */
const widget = (token: string) => `window.turnstile = { render(place, options) {
  place.textContent = "A widget for " + options.sitekey;
  setTimeout(() => ${token ? `options.callback(${JSON.stringify(token)})` : `options["error-callback"]()`}, 50);
} };`;

type Crowded = Awaited<ReturnType<typeof aCrowdedPoll>>;

async function voteWith(page: Page, { path, poll, crowd }: Crowded, token: string) {
  await page.unrouteAll();
  await page.route("https://challenges.cloudflare.com/**", (route) =>
    route.fulfill({ contentType: "text/javascript", body: widget(token) }),
  );
  await page.goto(path);
  // Every twenty seconds one more may vote, and the page may have taken as long.
  await crowd();
  await new PollOnPage(page).vote(secondOf(poll));
}

const secondOf = ({ options }: Poll): string => options[1]?.label ?? "";

test("a crowded network takes the challenge that was chosen: Turnstile, or none but to wait", async ({
  start,
  browser,
}) => {
  const address = "198.19.7.7";
  const env = { DEMO: "1", TRUSTED_PROXY_HOPS: "1" };
  const context = await browser.newContext({ extraHTTPHeaders: { "x-forwarded-for": address } });
  const page = await context.newPage();
  const shown = new PollOnPage(page);

  const first = start({
    ...env,
    CHALLENGE: "turnstile",
    TURNSTILE_SITE_KEY: "a site's key",
    TURNSTILE_SECRET: "a secret",
    NODE_OPTIONS: `--import ${pathToFileURL("e2e/launcher/fake-turnstile.mjs")}`,
  });
  const crowded = await aCrowdedPoll(await first.address(), address);
  expect(crowded.refusal).toMatchObject({
    status: 429,
    challenge: { kind: "turnstile", siteKey: "a site's key" },
  });
  for (const bad of ["a bad token", ""]) {
    await voteWith(page, crowded, bad);
    await expect(shown.alert).toContainText("Many new votes have come from your network.");
  }
  await voteWith(page, crowded, "a good token");
  await expect(shown.result(secondOf(crowded.poll))).toContainText("Your vote");
  await first.stop();

  await context.clearCookies();
  const second = await start({ ...env, CHALLENGE: "none" }).address();
  const without = await aCrowdedPoll(second, address);
  expect(without.refusal).toMatchObject({
    status: 429,
    detail: expect.stringMatching(/Please wait/),
  });
  expect(without.refusal).not.toHaveProperty("challenge");
  await page.unrouteAll();
  await page.goto(without.path);
  await without.crowd();
  await shown.vote(secondOf(without.poll));
  await expect(shown.alert).toContainText("nothing else is asked of you");
  await context.close();
});
