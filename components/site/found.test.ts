import { describe, expect, it } from "vitest";
import { securityTxt } from "./security-txt";
import { sitemapIndex } from "./sitemap";

const base = "https://harrow.test";
const now = new Date("2026-11-23T19:40:00Z");

describe("security.txt", () => {
  const text = securityTxt({
    base,
    contact: "mailto:holes@harrow.test",
    newsroom: { title: "The Harrow" },
    now,
  });
  const lines = text.split("\r\n").filter((line) => line && !line.startsWith("#"));
  const fields = lines.map((line) => /^([A-Za-z-]+): (\S.*)$/.exec(line)?.slice(1) ?? []);

  it("is fields as RFC 9116 has them: a contact that is an address, one date of expiry", () => {
    expect(fields.every(([name, value]) => name && value)).toBe(true);
    const of = (name: string) => fields.filter(([one]) => one === name).map(([, value]) => value);
    expect(of("Contact")).toEqual(["mailto:holes@harrow.test"]);
    expect(of("Canonical")).toEqual([`${base}/.well-known/security.txt`]);
    expect(of("Expires")).toHaveLength(1);
    expect(of("Preferred-Languages")).toHaveLength(1);
  });

  it("expires later than now and within a year, and is the same all day", () => {
    const [, expires = ""] = fields.find(([name]) => name === "Expires") ?? [];
    expect(expires).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    const days = (Date.parse(expires) - now.getTime()) / 86_400_000;
    expect(days).toBeGreaterThan(30);
    expect(days).toBeLessThan(365);
    const later = new Date("2026-11-23T23:59:59Z");
    const again = { base, contact: "mailto:holes@harrow.test", newsroom: { title: "The Harrow" } };
    expect(securityTxt({ ...again, now: later })).toBe(text);
  });
});

it("a sitemap index names sitemaps by absolute address, with the time of their last change", () => {
  const xml = sitemapIndex(base, [
    { path: "/sitemaps/pages.xml" },
    { path: "/sitemaps/stories-1.xml", changedAt: now },
  ]);
  expect(xml).toContain('<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">');
  expect(xml.match(/<sitemap>/g)).toHaveLength(2);
  expect(xml).toContain(
    `<sitemap><loc>${base}/sitemaps/stories-1.xml</loc><lastmod>2026-11-23T19:40:00.000Z</lastmod></sitemap>`,
  );
});
