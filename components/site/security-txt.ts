import type { Newsroom } from "@/domain/newsroom/queries";

/** RFC 9116 advises less than a year; half of one asks nobody to renew a file by hand. */
const validDays = 180;
const day = 86_400_000;

type Told = { base: string; contact: string; newsroom: Pick<Newsroom, "title">; now: Date };

/** Where to report a vulnerability, as RFC 9116 has it. */
export function securityTxt({ base, contact, newsroom, now }: Told): string {
  // To the day, so that the file keeps its ETag from one request to the next.
  const expires = new Date((Math.floor(now.getTime() / day) + validDays) * day);
  return [
    `# Found a hole in ${newsroom.title}? Thank you for telling us first.`,
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString()}`,
    `Canonical: ${base}/.well-known/security.txt`,
    "Preferred-Languages: en",
    "",
  ].join("\r\n");
}
