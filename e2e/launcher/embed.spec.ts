import { readFileSync } from "node:fs";
import { request as ask } from "node:http";
import { createServer, type Server } from "node:https";
import { type AddressInfo, createServer as listenOn } from "node:net";
import { expect, type FrameLocator, type Page } from "@playwright/test";
import { test } from "./galley";

/** As the world knows them: a newsroom behind https, and somebody else's site. */
const newsroom = "news.pictures.test";
const elsewhere = "a-blog.test";

const tls = {
  cert: readFileSync("lib/testing/certificate.pem"),
  key: readFileSync("lib/testing/key.pem"),
};

/** Ends TLS for both: hands the newsroom's requests on, and answers for the other site with a page. */
async function front(port: number, page: () => string): Promise<Server> {
  const server = createServer(tls, (request, response) => {
    if (request.headers.host?.startsWith(elsewhere)) {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
      return void response.end(page());
    }
    const { method, url: path, headers } = request;
    const inner = ask({ host: "127.0.0.1", port, method, path, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    inner.once("error", () => response.destroy());
    request.pipe(inner);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

async function freePort(): Promise<number> {
  const probe = listenOn();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

test.use({
  ignoreHTTPSErrors: true,
  launchOptions: async ({ launchOptions }, use) => {
    const args = [
      ...(launchOptions.args ?? []),
      "--host-resolver-rules=MAP *.test 127.0.0.1",
      // As browsers are about to be: what is not partitioned is not kept in another site's frame.
      "--test-third-party-cookie-phaseout",
    ];
    await use({ ...launchOptions, args });
  },
});

const pollIn = (page: Page | FrameLocator) => page.getByRole("region", { name: "Poll" });

test("a poll in a frame on another site, over https: no cookie until a vote, then one that stays there", async ({
  start,
  page,
  context,
  browser,
}) => {
  const port = await freePort();
  let code = "";
  const server = await front(port, () => `<!doctype html><title>A blog</title>${code}`);
  try {
    const tlsPort = (server.address() as AddressInfo).port;
    const site = `https://${newsroom}:${tlsPort}`;
    const blog = `https://${elsewhere}:${tlsPort}/`;
    await start({ DEMO: "1", PORT: String(port), SITE_URL: site }).address();
    const local = `http://127.0.0.1:${port}`;
    const { stories } = (await (await fetch(`${local}/api/stories?limit=50`)).json()) as {
      stories: { poll: string | null }[];
    };
    const poll = await firstOpen(
      local,
      stories.flatMap((story) => story.poll ?? []),
    );
    const embed = `${local}/api/oembed?url=${encodeURIComponent(`${site}/polls/${poll.id}`)}`;
    code = ((await (await fetch(embed)).json()) as { html: string }).html;

    await page.goto(blog);
    const frame = page.frameLocator("iframe");
    const [first = { label: "" }] = poll.options;
    await expect(pollIn(frame).getByRole("radio", { name: first.label })).toBeVisible();
    const height = () => page.locator("iframe").evaluate((it) => it.clientHeight);
    const inside = () => frame.locator("main").evaluate((it) => it.getBoundingClientRect().height);
    await expect(async () =>
      expect(Math.abs((await height()) - (await inside()))).toBeLessThan(2),
    ).toPass();
    expect(await context.cookies()).toEqual([]);

    await pollIn(frame).getByRole("radio", { name: first.label }).check();
    await pollIn(frame).getByRole("button", { name: "Vote" }).click();
    await expect(pollIn(frame)).toContainText("Your vote");
    await expect(async () =>
      expect(Math.abs((await height()) - (await inside()))).toBeLessThan(2),
    ).toPass();
    const cookies = await context.cookies();
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatchObject({
      name: "__Host-galley.voter",
      domain: newsroom,
      httpOnly: true,
      secure: true,
      sameSite: "None",
      partitionKey: `https://${elsewhere}`,
    });
    await page.goto(blog);
    await expect(pollIn(frame)).toContainText("Your vote");

    // The newsroom's own page is another place: nothing follows the reader there.
    await page.goto(`${site}/polls/${poll.id}`);
    await expect(pollIn(page).getByRole("button", { name: "Vote" })).toBeVisible();
    await pollIn(page).getByRole("radio", { name: first.label }).check();
    await pollIn(page).getByRole("button", { name: "Vote" }).click();
    await expect(pollIn(page)).toContainText("Your vote");
    const own = (await context.cookies()).find(({ sameSite }) => sameSite === "Lax");
    expect(own).toMatchObject({ name: "__Host-galley.voter", secure: true, httpOnly: true });

    const plain = await browser.newContext({ javaScriptEnabled: false, ignoreHTTPSErrors: true });
    const reader = await plain.newPage();
    await reader.goto(blog);
    const still = pollIn(reader.frameLocator("iframe"));
    await still.getByRole("radio", { name: first.label }).check();
    await still.getByRole("button", { name: "Vote" }).click();
    await expect(still).toContainText("Your vote");
    await plain.close();
    const { total } = await (await fetch(`${local}/api/polls/${poll.id}`)).json();
    expect(total).toBe(poll.total + 3);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

type Poll = {
  id: string;
  kind: string;
  status: string;
  total: number;
  options: { label: string }[];
};

async function firstOpen(site: string, ids: readonly string[]): Promise<Poll> {
  for (const id of ids) {
    const poll = (await (await fetch(`${site}/api/polls/${id}`)).json()) as Poll;
    if (poll.kind === "single" && poll.status === "open" && poll.total !== null) return poll;
  }
  throw new Error("the demo has no open poll whose result is shown");
}
