import { expect, test } from "../fixtures";

test("an orchestrator hears that the server lives and is ready", async ({ request }) => {
  for (const question of ["live", "ready"]) {
    const answer = await request.get(`/api/health/${question}`);
    expect(answer.status()).toBe(200);
    expect(answer.headers()["cache-control"]).toBe("no-store");
    expect(await answer.json()).toEqual({ status: "ok" });
  }
});
