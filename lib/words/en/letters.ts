import { englishNumber as number } from "../grammar";

/** Mails to readers, and what they and the account page tell alike. {link} stands on a line of its own. */
export const letters = {
  hello: (name: string) => `Hello ${name},`,
  confirm: {
    subject: (site: string) => `Confirm your e-mail for ${site}`,
    open: (site: string) =>
      `welcome to ${site}. Open this address to confirm that this is your e-mail:`,
    terms:
      "It works for three days. If it was not you who joined, ignore this mail: without the confirmation nobody can comment in your name.",
  },
  known: {
    subject: (site: string) => `You already have an account at ${site}`,
    open: (site: string) =>
      `somebody, probably you, tried to join ${site} with this e-mail. You already have an account. If you have forgotten the password, choose a new one here:`,
    terms: "If it was not you, there is nothing to do: nothing has changed.",
  },
  reset: {
    subject: (site: string) => `Choose a new password for ${site}`,
    open: "somebody, probably you, asked for a new password. Open this address to choose one:",
    terms:
      "It works for an hour, and once. If it was not you, ignore this mail: your password stays as it is.",
  },
  /** {it} stands for the story. */
  notices: {
    reply: (who: string) => `${who} answered you on {it}`,
    thread: (who: string) => `${who} commented on {it}`,
    featured: () => "Your comment on {it} was featured",
    approved: () => "Your comment on {it} was published",
    rejected: () => "Your comment on {it} was not published",
    appeal_granted: () => "Your appeal was heard, and your comment on {it} is published",
    appeal_declined: () => "Your appeal was heard; your comment on {it} stays unpublished",
    sanction: () => "The moderators wrote to you",
    sanction_lifted: () => "The moderators lifted a decision about you",
  },
  aStory: "a story",
  quoted: (headline: string) => `“${headline}”`,
  several: (count: number, site: string) => `${number(count)} things new for you at ${site}`,
  more: (count: number, address: string) => `And ${number(count)} more: ${address}`,
  why: (site: string, address: string) =>
    `You get this because you have an account at ${site}. How often such mails come is up to you: ${address}`,
  stop: (address: string) => `No more of them: ${address}`,
  reason: (reason: string, note: string) => `Reason: ${reason}. ${note}`.trim(),
  /** Why a comment was not published. */
  reasons: {
    OFFENSIVE: "offensive",
    ABUSIVE: "abusive",
    SPAM: "spam",
    BANNED_WORD: "banned word",
    AD: "advertising",
    ILLEGAL_CONTENT: "illegal content",
    HARASSMENT_BULLYING: "harassment or bullying",
    MISINFORMATION: "misinformation",
    HATE_SPEECH: "hate speech",
    IRRELEVANT_CONTENT: "off topic",
    OTHER: "another reason",
  },
  sanctions: {
    warn: () => "You have been warned by a moderator",
    premoderate: (until: string) =>
      `A moderator reads each of your comments before it is published${until}`,
    mute: (until: string) => `You cannot comment${until}`,
    ban: () => "You can no longer comment here",
  },
  until: (day: string) => `, until ${day}`,
  sanctionReason: (decision: string, reason: string, note: string) =>
    `${decision}. Reason: ${reason}.${note && ` ${note}`}`,
};
