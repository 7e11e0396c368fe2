/**
 * Places whose pieces a story may show: by which addresses they are known, and the one address of a
 * frame that is loaded once a reader asks for it. Nothing else is ever framed, whatever a story says.
 */
export type Provider = {
  name: string;
  /** The host the frame comes from, for the Content-Security-Policy. */
  frameHost: string;
  /** Asked for title and author, by the oEmbed protocol. */
  oembed: string;
  /** @returns the frame's address, or null for an address of another kind */
  frame: (url: URL) => string | null;
  /** Width by height. */
  ratio: [number, number];
};

const matched = (text: string, pattern: RegExp): string | null => pattern.exec(text)?.[1] ?? null;
const framed = (id: string | null, address: (id: string) => string) => (id ? address(id) : null);
const hostOf = ({ hostname }: URL): string => hostname.replace(/^(www|m)\./, "");

const providers: Record<string, Provider> = {
  youtube: {
    name: "YouTube",
    frameHost: "https://www.youtube-nocookie.com",
    oembed: "https://www.youtube.com/oembed",
    frame: (url) => {
      const { pathname, searchParams } = url;
      const id =
        hostOf(url) === "youtu.be"
          ? matched(pathname, /^\/([\w-]{11})$/)
          : /^youtube(-nocookie)?\.com$/.test(hostOf(url))
            ? (matched(pathname, /^\/(?:shorts|live|embed)\/([\w-]{11})$/) ??
              matched(searchParams.get("v") ?? "", /^([\w-]{11})$/))
            : null;
      const start = secondsIn(searchParams.get("t") ?? searchParams.get("start") ?? "");
      const from = start > 0 ? `&start=${start}` : "";
      return framed(
        id,
        (video) => `https://www.youtube-nocookie.com/embed/${video}?autoplay=1${from}`,
      );
    },
    ratio: [16, 9],
  },
  vimeo: {
    name: "Vimeo",
    frameHost: "https://player.vimeo.com",
    oembed: "https://vimeo.com/api/oembed.json",
    frame: (url) => {
      // What is not listed has a second part: it is its key.
      const [, id, key = url.searchParams.get("h") ?? ""] = /^vimeo\.com$/.test(hostOf(url))
        ? (/^\/(\d{1,12})(?:\/([0-9a-f]{6,20}))?$/.exec(url.pathname) ?? [])
        : url.hostname === "player.vimeo.com"
          ? (/^\/video\/(\d{1,12})$/.exec(url.pathname) ?? [])
          : [];
      const unlisted = /^[0-9a-f]{6,20}$/.test(key) ? `&h=${key}` : "";
      return framed(
        id ?? null,
        (video) => `https://player.vimeo.com/video/${video}?dnt=1${unlisted}`,
      );
    },
    ratio: [16, 9],
  },
  spotify: {
    name: "Spotify",
    frameHost: "https://open.spotify.com",
    oembed: "https://open.spotify.com/oembed",
    frame: ({ hostname, pathname }) =>
      hostname === "open.spotify.com"
        ? framed(
            matched(
              pathname,
              /^(?:\/embed|\/intl-[a-z]{2,5})?\/((?:track|album|playlist|episode|show)\/[A-Za-z0-9]{22})$/,
            ),
            (piece) => `https://open.spotify.com/embed/${piece}`,
          )
        : null,
    ratio: [16, 9],
  },
  soundcloud: {
    name: "SoundCloud",
    frameHost: "https://w.soundcloud.com",
    oembed: "https://soundcloud.com/oembed",
    frame: (url) => {
      const isPlayer = url.hostname === "w.soundcloud.com" && url.pathname === "/player/";
      const track = isPlayer ? asUrl(url.searchParams.get("url") ?? "") : url;
      const isKnown =
        track &&
        (hostOf(track) === "soundcloud.com"
          ? /^\/[\w-]+\/[\w-]+$/.test(track.pathname)
          : isPlayer &&
            track.hostname === "api.soundcloud.com" &&
            /^\/(?:tracks|playlists)\/\d{1,15}$/.test(track.pathname));
      if (!isKnown) return null;
      const piece = `https://${hostOf(track)}${track.pathname}`;
      return `https://w.soundcloud.com/player/?url=${encodeURIComponent(piece)}`;
    },
    ratio: [16, 9],
  },
  tiktok: {
    name: "TikTok",
    frameHost: "https://www.tiktok.com",
    oembed: "https://www.tiktok.com/oembed",
    frame: ({ hostname, pathname }) =>
      hostname === "www.tiktok.com"
        ? framed(
            matched(pathname, /^\/(?:@[\w.-]+\/video|player\/v1|embed\/v2)\/(\d{6,24})$/),
            (id) => `https://www.tiktok.com/player/v1/${id}`,
          )
        : null,
    ratio: [9, 16],
  },
  instagram: {
    name: "Instagram",
    frameHost: "https://www.instagram.com",
    oembed: "https://www.instagram.com/oembed",
    frame: (url) =>
      hostOf(url) === "instagram.com"
        ? framed(
            matched(url.pathname, /^\/(?:[\w.]+\/)?((?:p|reel)\/[\w-]{5,40})(?:\/|\/embed\/?)?$/),
            (piece) => `https://www.instagram.com/${piece}/embed/`,
          )
        : null,
    ratio: [9, 16],
  },
  datawrapper: {
    name: "Datawrapper",
    frameHost: "https://datawrapper.dwcdn.net",
    oembed: "https://api.datawrapper.de/v3/oembed",
    frame: ({ hostname, pathname }) =>
      hostname === "datawrapper.dwcdn.net"
        ? framed(
            matched(pathname, /^\/([A-Za-z0-9]{5}(?:\/\d{1,5})?)\/?$/),
            (chart) => `https://datawrapper.dwcdn.net/${chart}/`,
          )
        : null,
    ratio: [16, 9],
  },
};

/** `90`, `90s` and `1m30s`, as players write where to begin. */
function secondsIn(text: string): number {
  const [, hours = 0, minutes = 0, seconds = 0] =
    /^(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,5})s?)?$/.exec(text) ?? [];
  return Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
}

function asUrl(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

export type Embed = { provider: Provider; url: string; frame: string };

/** @returns what this address shows, or null if stories may not show it */
export function embedOf(address: string): Embed | null {
  if (address.length > 500) return null;
  try {
    const url = new URL(address);
    if (url.protocol !== "https:" || url.username || url.port) return null;
    for (const provider of Object.values(providers)) {
      const frame = provider.frame(url);
      if (frame) return { provider, url: url.href, frame };
    }
  } catch {
    // Not an address.
  }
  return null;
}

export const providerNames = Object.values(providers).map(({ name }) => name);
export const frameHosts = Object.values(providers).map(({ frameHost }) => frameHost);
