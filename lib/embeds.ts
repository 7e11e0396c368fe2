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

const providers: Record<string, Provider> = {
  youtube: {
    name: "YouTube",
    frameHost: "https://www.youtube-nocookie.com",
    oembed: "https://www.youtube.com/oembed",
    frame: ({ hostname, pathname, searchParams }) => {
      const host = hostname.replace(/^(www|m)\./, "");
      const id =
        host === "youtu.be"
          ? matched(pathname, /^\/([\w-]{11})$/)
          : host === "youtube.com"
            ? (matched(pathname, /^\/(?:shorts|live|embed)\/([\w-]{11})$/) ??
              matched(searchParams.get("v") ?? "", /^([\w-]{11})$/))
            : null;
      return framed(id, (video) => `https://www.youtube-nocookie.com/embed/${video}?autoplay=1`);
    },
    ratio: [16, 9],
  },
  vimeo: {
    name: "Vimeo",
    frameHost: "https://player.vimeo.com",
    oembed: "https://vimeo.com/api/oembed.json",
    frame: ({ hostname, pathname }) =>
      /^(www\.)?vimeo\.com$/.test(hostname)
        ? framed(
            matched(pathname, /^\/(\d{1,12})$/),
            (id) => `https://player.vimeo.com/video/${id}?dnt=1`,
          )
        : null,
    ratio: [16, 9],
  },
  spotify: {
    name: "Spotify",
    frameHost: "https://open.spotify.com",
    oembed: "https://open.spotify.com/oembed",
    frame: ({ hostname, pathname }) =>
      hostname === "open.spotify.com"
        ? framed(
            matched(pathname, /^\/((?:track|album|playlist|episode|show)\/[A-Za-z0-9]{22})$/),
            (piece) => `https://open.spotify.com/embed/${piece}`,
          )
        : null,
    ratio: [16, 9],
  },
  soundcloud: {
    name: "SoundCloud",
    frameHost: "https://w.soundcloud.com",
    oembed: "https://soundcloud.com/oembed",
    frame: ({ hostname, pathname }) =>
      /^(www\.)?soundcloud\.com$/.test(hostname) && /^\/[\w-]+\/[\w-]+$/.test(pathname)
        ? `https://w.soundcloud.com/player/?url=${encodeURIComponent(`https://soundcloud.com${pathname}`)}`
        : null,
    ratio: [16, 9],
  },
  tiktok: {
    name: "TikTok",
    frameHost: "https://www.tiktok.com",
    oembed: "https://www.tiktok.com/oembed",
    frame: ({ hostname, pathname }) =>
      hostname === "www.tiktok.com"
        ? framed(
            matched(pathname, /^\/@[\w.-]+\/video\/(\d{6,24})$/),
            (id) => `https://www.tiktok.com/player/v1/${id}`,
          )
        : null,
    ratio: [9, 16],
  },
};

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
