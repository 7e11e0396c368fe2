import type { NewsletterRhythm } from "@/domain/subscription/rules";
import { env } from "@/lib/env";

export type LetterStory = {
  id: string;
  slug: string;
  headline: string;
  standfirst: string;
  section: string;
  note: string;
};

/** What a group of readers gets alike. */
export type Content = {
  site: string;
  subject: string;
  introduction: string;
  stories: LetterStory[];
  /** Stories that found no room. */
  left: number;
  at: Date;
};

/** What is one reader's own: addresses that only they may have. */
export type Own = { rhythm: NewsletterRhythm; choices: string; stop: string };

export type Written = { subject: string; text: string; html: string };

/** Longer letters are cut off by mail programs, and by readers. */
export const maxStories = 20;

/** Addresses are built on the configured origin. */
export const addressOf = ({ slug }: { slug: string }): string =>
  `${env().SITE_URL}/stories/${encodeURIComponent(slug)}`;
