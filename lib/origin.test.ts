import { describe, expect, it } from "vitest";
import { isForeignOrigin } from "./origin";

const asked = (headers: Record<string, string>) =>
  isForeignOrigin(new Headers({ host: "10.0.0.5:3000", ...headers }));

describe("isForeignOrigin", () => {
  it.each<Record<string, string>>([
    { origin: "http://galley.test" },
    { origin: "http://10.0.0.5:3000" },
    { "sec-fetch-site": "same-origin" },
    { "sec-fetch-site": "none" },
    {},
  ])("%j is ours", (headers) => {
    expect(asked(headers)).toBe(false);
  });

  it.each<Record<string, string>>([
    { origin: "https://evil.example" },
    { origin: "http://galley.test.evil.example" },
    { origin: "http://10.0.0.5:3001" },
    { origin: "null" },
    { origin: "" },
    { origin: "https://evil.example", "sec-fetch-site": "same-origin" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ])("%j is foreign", (headers) => {
    expect(asked(headers)).toBe(true);
  });
});
