import { readFileSync } from "node:fs";

/** The text of the measured story and nothing else: what the framework costs by itself. */
type Content = {
  paragraphs: string[];
  /** A story with a picture; it lies in public/. */
  pictured: { paragraphs: string[]; src: string; width: number; height: number } | null;
};

export const { paragraphs, pictured } = JSON.parse(
  readFileSync(/* turbopackIgnore: true */ process.env.BARE_CONTENT ?? "", "utf8"),
) as Content;
