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
    [
      "https://www.youtube.com/watch?v=abcdefghijk&t=1m30s",
      "youtube-nocookie.com/embed/abcdefghijk?autoplay=1&start=90",
    ],
    ["https://www.youtube-nocookie.com/embed/abcdefghijk?rel=0", "embed/abcdefghijk?autoplay=1"],
    ["https://player.vimeo.com/video/123456?h=0a1b2c3d4e", "video/123456?dnt=1&h=0a1b2c3d4e"],
    ["https://vimeo.com/123456/0a1b2c3d4e", "video/123456?dnt=1&h=0a1b2c3d4e"],
    ["https://open.spotify.com/intl-de/track/0123456789abcdefABCDEF?si=x", "embed/track/0123"],
    ["https://open.spotify.com/embed/show/0123456789abcdefABCDEF", "spotify.com/embed/show/0123"],
    [
      "https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/someone/a-song&auto_play=true",
      "player/?url=https%3A%2F%2Fsoundcloud.com%2Fsomeone%2Fa-song",
    ],
    [
      "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/123",
      "player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F123",
    ],
    ["https://www.instagram.com/p/CxYz_12-ab/?igsh=x", "www.instagram.com/p/CxYz_12-ab/embed/"],
    ["https://instagram.com/some.one/reel/CxYz_12-ab/", "www.instagram.com/reel/CxYz_12-ab/embed/"],
    ["https://datawrapper.dwcdn.net/WpAbK/2/", "datawrapper.dwcdn.net/WpAbK/2/"],
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
    "https://vimeo.com/123456/<script>",
    "https://w.soundcloud.com/player/?url=https://evil.test/someone/a-song",
    "https://w.soundcloud.com/player/?url=x",
    "https://www.instagram.com/someone/",
    "https://datawrapper.dwcdn.net/../x",
    "javascript:alert(1)//youtu.be/abcdefghijk",
    "",
    `https://youtu.be/abcdefghijk?${"x".repeat(600)}`,
  ])("does not know %s", (address) => {
    expect(embedOf(address)).toBeNull();
  });
});
