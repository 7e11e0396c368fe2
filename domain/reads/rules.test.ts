import { describe, expect, it } from "vitest";
import { isReading, slugRead } from "./rules";

const phone =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1";
const desktop =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36";
const robot =
  "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Googlebot/2.1; +http://www.google.com/bot.html) Chrome/131.0.0.0 Safari/537.36";

describe("isReading", () => {
  it.each([
    ["a phone", "GET", { "user-agent": phone }, true],
    ["a browser over https", "GET", { "user-agent": desktop, "sec-fetch-dest": "document" }, true],
    ["the head alone", "HEAD", { "user-agent": phone }, false],
    ["no name", "GET", {}, false],
    ["a tool", "GET", { "user-agent": "curl/8.9.1" }, false],
    ["a search engine", "GET", { "user-agent": robot }, false],
    ["a preview of a link", "GET", { "user-agent": "facebookexternalhit/1.1" }, false],
    [
      "a headless browser",
      "GET",
      { "user-agent": desktop.replace("Chrome", "HeadlessChrome") },
      false,
    ],
    ["a prefetch", "GET", { "user-agent": phone, "sec-purpose": "prefetch" }, false],
    ["a prerender", "GET", { "user-agent": phone, "sec-purpose": "prefetch;prerender" }, false],
    ["an old prefetch", "GET", { "user-agent": phone, "x-moz": "prefetch" }, false],
    ["a script on the page", "GET", { "user-agent": phone, "sec-fetch-dest": "empty" }, false],
    ["a frame", "GET", { "user-agent": phone, "sec-fetch-dest": "iframe" }, false],
  ])("%s", (_, method, headers, expected) => {
    expect(isReading(method, headers)).toBe(expected);
  });
});

describe("slugRead", () => {
  it.each([
    ["/stories/night-buses", "night-buses"],
    ["/stories/f%C3%BCr-alle", "für-alle"],
    ["/stories/night-buses?comments=2", undefined],
    ["/stories/night-buses/card.jpg", undefined],
    ["/sections/town", undefined],
    ["/", undefined],
  ])("of %s is %s", (address, slug) => {
    expect(slugRead(address)).toBe(slug);
  });
});
