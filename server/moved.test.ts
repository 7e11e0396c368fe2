import { describe, expect, it } from "vitest";
import { mayHaveMoved } from "./moved";
import { kindOf } from "./route";

describe("mayHaveMoved", () => {
  it.each([
    ["/?p=7", true],
    ["/?p=seven", false],
    ["/", false],
    ["/otters.html", true],
    ["/2015/otters.php?x=1", true],
    ["/media/0190/480.html", false],
    ["/api/stories.php", false],
    ["/assets/reader-en.js", false],
    ["/feed.xml", false],
    ["/robots.txt", false],
    ["/stories/otters", false],
    ["/desk/otters.html", false],
  ])("%s: %s", (address, isAsked) => {
    const url = new URL(address, "http://galley");
    expect(mayHaveMoved(url, kindOf(url.pathname))).toBe(isAsked);
  });
});
