import type { APIResponse } from "@playwright/test";
import { anOpenPoll, aPicture, aPublishedStory, aStory } from "@/db/builders";
import { expect, test } from "../fixtures";
import { demoPassword } from "../pages/account";

const json = "application/problem+json";

test("programs are told in their own format that there is nothing, or not in this way", async ({
  request,
  baseURL,
}) => {
  const origin = new URL(baseURL ?? "").origin;
  const { slug } = await aPublishedStory();
  const { id } = await anOpenPoll();
  const nothing = ["", "/nothing", "/polls", `/polls/${id}/nothing`, `/stories/${slug}/a/b`];
  for (const path of [...nothing, "/desk", "/desk/stories", "/polls/nothing"])
    for (const method of ["GET", "POST", "PUT", "DELETE"]) {
      const answer = await request.fetch(`/api${path}`, { method, headers: { origin } });
      const what = `${method} /api${path}`;
      if (path === "/polls/nothing" && method !== "GET") continue;
      expect(answer.status(), what).toBe(404);
      expect(answer.headers()["content-type"], what).toBe(json);
      expect(await answer.json(), what).toMatchObject({ title: "Not found", status: 404 });
    }
  for (const [method, path] of [
    ["POST", "/stories"],
    ["PUT", `/stories/${slug}`],
    ["DELETE", `/stories/${slug}/comments`],
    ["PATCH", `/polls/${id}`],
    ["GET", `/polls/${id}/votes`],
    ["GET", "/sign-in"],
    ["GET", "/uploads"],
  ] as const) {
    const answer = await request.fetch(`/api${path}`, { method, headers: { origin } });
    expect(answer.status(), `${method} ${path}`).toBe(405);
    expect(answer.headers()["content-type"], `${method} ${path}`).toBe(json);
    expect(await answer.json()).toMatchObject({ title: "Method not allowed", status: 405 });
  }
});

test("readers' pages are read and nothing else", async ({ request, baseURL }) => {
  const origin = new URL(baseURL ?? "").origin;
  const { slug } = await aPublishedStory();
  for (const path of ["/", `/stories/${slug}`, "/search?q=a", "/nowhere"])
    for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"]) {
      const answer = await request.fetch(path, { method, headers: { origin } });
      expect(answer.status(), `${method} ${path}`).toBe(405);
      expect(answer.headers().allow).toBe("GET, HEAD");
    }
  const put = await request.fetch("/desk", { method: "PUT", headers: { origin } });
  expect(put.status()).toBe(405);
});

test("a form that breaks off is refused in plain words", async ({ request, baseURL }) => {
  const headers = {
    origin: new URL(baseURL ?? "").origin,
    "content-type": "multipart/form-data; boundary=x",
  };
  for (const path of ["/sign-in", "/join", "/account", "/desk/stories"]) {
    const answer = await request.post(path, { headers, data: "broken" });
    expect(answer.status(), path).toBe(400);
    expect(await answer.text(), path).toContain("This form could not be read.");
  }
});

test("where no file is there is a plain page, which asks for nothing that it may not have", async ({
  page,
}) => {
  const complaints: string[] = [];
  page.on("console", (message) => {
    // That there is nothing is said there, too.
    if (!message.text().includes("404")) complaints.push(message.text());
  });
  for (const path of ["/foo.png", "/wp-login.php", "/stories/a.html", "/media/x.jpg"]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no page here");
    expect(await answer?.text(), path).not.toContain("<script");
  }
  expect(complaints).toEqual([]);
});

test("a page is the same document whatever the framework's router would ask of it", async ({
  request,
}) => {
  const { slug, headline } = await aPublishedStory();
  /** Around it stand the sections, to which others add. */
  const storyIn = async (answer: APIResponse) => /<main.*<\/main>/s.exec(await answer.text())?.[0];
  const plain = await storyIn(await request.get(`/stories/${slug}`));
  expect(plain).toContain(headline);
  for (const headers of [
    { rsc: "1" },
    { rsc: "1", "next-router-prefetch": "1" },
    { rsc: "1", "next-router-state-tree": "%5B%22%22%5D", "next-url": "/desk" },
    { "next-action": "0".repeat(42) },
  ] as Record<string, string>[]) {
    const answer = await request.get(`/stories/${slug}`, { headers, maxRedirects: 0 });
    expect(answer.status(), JSON.stringify(headers)).toBe(200);
    expect(answer.headers()["content-type"]).toContain("text/html");
    expect(await storyIn(answer)).toBe(plain);
  }
  for (const path of [`/stories/${slug}.rsc`, "/index.rsc", "/desk/people.rsc"])
    expect((await request.get(path, { maxRedirects: 0 })).status(), path).toBe(404);
});

test("an address that names a host, or begins with two slashes, leads to no other site", async ({
  request,
  baseURL,
}) => {
  for (const path of ["//elsewhere.test/desk", "//elsewhere.test//", "/%5celsewhere.test"]) {
    const answer = await request.fetch(`${baseURL}${path}`, { maxRedirects: 0 });
    expect(answer.headers().location ?? "/", path).toMatch(/^\/(?!\/)/);
  }
});

test("the framework's own way to sign in refuses other sites too", async ({
  anotherBrowser,
  baseURL,
}) => {
  const origin = new URL(baseURL ?? "").origin;
  const { request } = await anotherBrowser();
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  const form = { csrfToken, email: "reader@galley.test", password: demoPassword };
  const send = (from: string) =>
    request.post("/api/auth/callback/credentials", {
      form,
      headers: { origin: from },
      maxRedirects: 0,
    });
  for (const from of ["https://elsewhere.test", "null"]) {
    const answer = await send(from);
    expect(answer.status(), from).toBe(403);
    expect(answer.headers()["set-cookie"] ?? "").not.toContain("galley.session");
  }
  expect((await send(origin)).status()).toBe(302);
});

test("a picture that no public story shows is for the desk and a draft's guests", async ({
  page,
  signInAs,
  signIn,
  anotherBrowser,
}) => {
  await signInAs("writer");
  const bytes = await (await page.request.get("/social.png")).body();
  const added = await page.request.post("/api/uploads?name=secret.png", { data: bytes });
  const { id } = await added.json();
  const file = `/media/${id}/480.jpg`;
  const nobody = await anotherBrowser();
  const reader = await anotherBrowser();
  await signIn(reader, "reader");
  const status = async ({ request }: { request: typeof page.request }) =>
    (await request.get(file, { maxRedirects: 0 })).status();
  const story = await aStory({ leadMediaId: id });
  expect(await Promise.all([page, nobody, reader].map(status))).toEqual([200, 404, 404]);
  expect((await page.request.get(file)).headers()["cache-control"]).toBe("private, max-age=600");

  const editor = await anotherBrowser();
  await signIn(editor, "editor");
  const desk = await editor.newPage();
  await desk.goto(`/desk/stories/${story.id}/links`);
  await desk.getByRole("button", { name: "Make link" }).click();
  const { pathname } = new URL(await desk.getByLabel("The link").inputValue());
  const guest = await anotherBrowser();
  const outside = await guest.newPage();
  await outside.goto(pathname);
  const picture = outside.locator(`main img[src^="/media/${id}/"]`);
  await expect
    .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
    .toBeGreaterThan(0);
  expect(await status(guest)).toBe(200);
  await desk.reload();
  await desk.getByRole("button", { name: /^Revoke/ }).click();
  await expect(desk.getByText("Revoked", { exact: false }).first()).toBeVisible();
  expect(await status(guest)).toBe(404);

  await aPublishedStory({ leadMediaId: id });
  const open = await nobody.request.get(file);
  expect(open.status()).toBe(200);
  expect(open.headers()["cache-control"]).toContain("immutable");
  expect(open.headers()["content-length"]).toBe(String((await open.body()).length));
  expect(open.headers().vary).toBeUndefined();
  for (const name of ["480.png", "480.jpg.new", "480", "4e2.jpg", "first-source.jpg"])
    expect((await page.request.get(`/media/${id}/${name}`)).status(), name).toBe(404);
  for (const path of [`${id.toUpperCase()}/480.jpg`, `${id}/%2e%2e%2f480.jpg`, `${id}//480.jpg`])
    expect((await page.request.get(`/media/${path}`, { maxRedirects: 0 })).ok(), path).toBe(false);
  const other = await aPicture();
  expect((await nobody.request.get(`/media/${other.id}/480.jpg`)).status()).toBe(404);
});
