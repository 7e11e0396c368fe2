import { englishNumber as number, type Parts, englishPlural as plural } from "../grammar";
import { script } from "./script";

/** A short word on the screen, and what it is about for those who hear the page. */
export type Spoken = { seen: string; heard: (name: string) => string };

/** The conversation below a story. */
export const comments = {
  title: "Comments",
  order: "Order of comments",
  sorts: {
    newest: "Newest first",
    oldest: "Oldest first",
    valued: "Most valued",
    sides: "By side",
  },
  first: {
    newest: "Back to the newest",
    oldest: "Back to the oldest",
    valued: "Back to the most valued",
    sides: "Back to all sides",
  },
  onwards: {
    newest: "Older comments",
    oldest: "Newer comments",
    valued: "More comments",
    sides: "More comments",
  },
  all: "All comments",
  threadStart: "Start of this thread",
  moreReplies: "More replies",
  none: "Nobody has said anything yet. The first word could be yours.",
  follow: "Follow this conversation",
  unfollow: "Stop following",
  following: "You follow this conversation.",
  aboutStory: (words: string, story: string) => `${words}: ${story}`,
  forRegulars: "On this story readers can comment who have had enough comments published before.",
  heardSoFar: (published: number, needed: number) =>
    `Of yours, ${number(published)} of the ${number(needed)} that it takes ${published === 1 ? "is" : "are"} published so far.`,
  closed: "Comments on this story are closed.",
  signIn: "Sign in to comment",
  confirmFirst: "Before you can comment, confirm your e-mail address.",
  sendLink: "Send the link again",
  form: {
    field: "Your comment",
    postedAs: (name: string) => `Posted as ${name}.`,
    showVote: <T>(side: T): Parts<T> => ["Show that I voted “", side, "”"],
    tellMe: "Tell me what others say here",
    replyTo: script.comments.replyTo,
    post: "Post comment",
    cancel: "Cancel",
  },
  posted: {
    pending:
      "Thank you. Your comment is waiting for a moderator; until then only you can see it here.",
    published: "Your comment is on the page.",
    deleted: "Your comment is deleted.",
    reported: script.comments.reported,
  },
  removed: "This comment was removed by a moderator.",
  deleted: "This comment was deleted by its author.",
  waiting: "This comment is waiting for a moderator.",
  by: (name: string) => `Comment by ${name}`,
  reply: { seen: "Reply", heard: (name: string) => ` to ${name}` } as Spoken,
  quote: { seen: "Quote", heard: (name: string) => ` ${name}` } as Spoken,
  report: { seen: "Report", heard: (name: string) => ` the comment by ${name}` } as Spoken,
  voted: <T>(side: T): Parts<T> => ["Voted “", side, "”"],
  newsroom: "Newsroom",
  edited: "edited",
  inReplyTo: (name: string) => `in reply to ${name}`,
  featured: "Featured",
  ownWaiting: "Waiting for a moderator",
  reactions: { good_point: "Good point", changed_mind: "Changed my mind" },
  hideVote: "Hide my vote",
  showVote: "Show my vote",
  own: {
    edit: "Edit",
    changeTo: "Change it to",
    terms: (minutes: number) =>
      `Until ${number(minutes)} minutes after it was posted. Moderators see what it said before.`,
    save: "Save changes",
    delete: "Delete",
    deleteTerms: "Your words leave the page for good. Replies stay.",
    deleteThis: "Delete this comment",
  },
  reporting: {
    what: "What is wrong with it?",
    reasons: {
      OFFENSIVE: "It is offensive",
      SPAM: "It is spam or advertising",
      OFF_TOPIC: "It has nothing to do with the story",
      OTHER: "Something else",
    },
    note: "Anything a moderator should know (optional)",
    send: "Send report",
  },
  sides: {
    terms: "Comments whose authors chose to show their vote; the most valued first.",
    none: "Nobody has spoken for this side yet.",
    more: { seen: "More", heard: (side: string) => ` for ${side}` } as Spoken,
    best: "The best case for each side",
    bestTitle: "The best case for each",
    inThread: "In the thread",
  },
  refused: {
    post: "Your comment was not posted",
    edit: "Your comment was not changed",
    delete: "Your comment was not deleted",
    report: "Your report was not sent",
    reaction: "Your reaction was not counted",
    side: "Your side was not changed",
    follow: "You do not follow this yet",
    back: "Back",
    backToStory: "Back to the story",
    signIn: "Sign in in a new tab",
    account: "Your account in a new tab",
  },
  problems: {
    signedOut: "You are not signed in. Sign in in another tab, then send this again.",
    unconfirmed: "Confirm your e-mail address first: the link is in your account.",
    suspended: "Your account cannot comment at present.",
    notFound: "It is no longer on the site.",
    closed: "Comments on this story are closed.",
    noParent: "The comment you are answering is no longer on the page.",
    own: "This comment is your own.",
    noVote: "You have no counted vote on this story's poll.",
    tooFast: (seconds: number) => `That was quick. Please wait ${wait(seconds)} and send it again.`,
    tooLate: (minutes: number) =>
      `A comment can be changed for ${number(minutes)} minutes after it was posted. You can still delete it, or reply to it.`,
    badInput: "Please look at what you sent.",
    length: (min: number, max: number) =>
      `Write between ${number(min)} and ${number(max)} characters.`,
    regulars:
      "On this story only readers can comment who have had enough comments published before.",
    repeat: "You have already posted these words. Say it in another way, or leave it at that.",
  },
};

const wait = (seconds: number): string =>
  seconds < 90
    ? plural(seconds, { one: "a second", other: `${seconds} seconds` })
    : `${Math.ceil(seconds / 60)} minutes`;
