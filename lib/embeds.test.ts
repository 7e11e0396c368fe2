import { describe, expect, it } from "vitest";
import { embedOf, frameHosts } from "./embeds";

describe("embedOf", () => {
  it.each([
    [
      "https://www.youtube.com/watch?v=abcdefghijk&t=4",
      "www.youtube-nocookie.com/embed/abcdefghijk",
    ],
    ["https://youtu.be/abcdefghijk?si=x", "www.youtube-nocookie.com/embed/abcdefghijk"],
    ["https://m.youtube.com/shorts/abcdefghijk", "www.youtube-nocookie.com/embed/abcdefghijk"],
    ["https://vimeo.com/123456", "player.vimeo.com/video/123456"],
    ["https://open.spotify.com/episode/0123456789abcdefABCDEF", "open.spotify.com/embed/episode/"],
    [
      "https://soundcloud.com/someone/a-song",
      "w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud",
    ],
    ["https://www.tiktok.com/@some.one/video/7234567890", "www.tiktok.com/player/v1/7234567890"],
  ])("knows %s", (address, frame) => {
    const embed = embedOf(address);
    expect(embed?.frame).toContain(frame);
    expect(frameHosts).toContain(new URL(embed?.frame ?? "").origin);
  });

  it.each([
    "http://www.youtube.com/watch?v=abcdefghijk",
    "https://www.youtube.com.evil.test/watch?v=abcdefghijk",
    "https://evil.test/https://youtu.be/abcdefghijk",
    "https://youtube.com@evil.test/watch?v=abcdefghijk",
    "https://youtu.be:8443/abcdefghijk",
    'https://youtu.be/abcde"onload=',
    "https://www.youtube.com/watch?v=../../evil",
    "https://vimeo.com/settings",
    "javascript:alert(1)//youtu.be/abcdefghijk",
    "",
    `https://youtu.be/abcdefghijk?${"x".repeat(600)}`,
  ])("does not know %s", (address) => {
    expect(embedOf(address)).toBeNull();
  });
});
