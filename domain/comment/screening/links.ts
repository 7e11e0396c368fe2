import { seen } from "./look-alikes";
import { hold, type Phase } from "./phase";

/**
 * An address written out, or a host name under one of the endings spam uses most. Only behind a
 * letter or a digit, so that "the end.In short" is the price and "a sentence. Net result" is not.
 */
const address =
  /:\/\/|(?<![\p{L}\p{N}])www\.|(?<=[\p{L}\p{N}])\.(?:com|net|org|info|biz|io|co|me|ru|cn|xyz|top|shop|site|online|club|link|click|live|app|dev|uk|eu|de|fr|us|tv|ly|gg|cc)(?![\p{L}\p{N}])/iu;

/** Nothing in an address is a space, and these end the sentence around it. */
const pieces = /[\s<>"'()[\]{},;]+/u;

/** The addresses in a text, as the eye takes them. */
export const linksIn = (body: string): string[] =>
  seen(body)
    .split(pieces)
    .filter((piece) => address.test(piece));

/** The host a browser would go to; what stands before an @ or behind a slash is there to deceive. */
const hostOf = (link: string): string =>
  link
    .toLowerCase()
    .replace(/^(?:https?|ftp):\/\//, "")
    .replace(/^[^/\\?#]*@/, "")
    .replace(/[/\\?#:].*$/, "")
    .replace(/^www\./, "");

const hostName = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u;

/** A list stays the same from comment to comment: it is made ready once. */
const ready = new WeakMap<readonly string[], Set<string>>();

function setOf(hosts: readonly string[]): Set<string> {
  const known = ready.get(hosts) ?? new Set(hosts.map(seen));
  ready.set(hosts, known);
  return known;
}

/** No name of a host is longer (RFC 1035). */
const longestHost = 253;

/** The host itself is listed, or one it stands below. */
function isKnown(link: string, hosts: readonly string[]): boolean {
  const host = hostOf(link).replace(/\.$/, "");
  if (host.length > longestHost || !hostName.test(host)) return false;
  const known = setOf(hosts);
  const labels = host.split(".");
  return labels.some((_, at) => known.has(labels.slice(at).join(".")));
}

/** Links to sites the newsroom does not know. */
export const strangeLinks = (body: string, hosts: readonly string[]): string[] =>
  linksIn(body).filter((link) => !isKnown(link, hosts));

export const links: Phase = {
  name: "links",
  judge: ({ body, policy }) => {
    const strange = strangeLinks(body, policy.knownHosts);
    return strange.length > policy.linksAllowed ? hold(strange[0]?.slice(0, 100)) : null;
  },
};
