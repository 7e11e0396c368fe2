import { englishNumber as number, type Parts, englishPlural as plural } from "../grammar";

/** Pages of one's own, from joining to leaving. */
export const account = {
  signIn: {
    title: "Sign in",
    create: "Create an account",
    forgotten: "Forgotten your password?",
  },
  demo: {
    title: "Accounts of the demo",
    password: <T>(password: T): Parts<T> => ["The password of each is ", password],
  },
  join: {
    title: "Join",
    intro: "Reading and voting need no account. With one you can comment, under your name.",
    known: "You have an account?",
  },
  confirm: "Confirm your e-mail",
  forgottenTitle: "Forgotten password",
  newPasswordTitle: "New password",
  choosePassword: "Choose a new password",
  forgottenIntro: "Enter your e-mail, and we send you a link that works for an hour.",
  backToSignIn: "Back to sign in",
  setup: {
    metaTitle: "Set up",
    title: "Open the newsroom",
    intro: "Create the first admin. They can then give others their roles.",
  },
  left: {
    title: "Your account is deleted",
    thanks:
      "Thank you for having been here. You can read and vote as before; to comment again, you would join anew.",
    toFrontPage: "To the front page",
  },
  title: "Your account",
  signOut: "Sign out",
  toDesk: "Go to the desk",
  you: "You",
  confirmed: "Confirmed",
  unconfirmed: "Not confirmed yet: you cannot comment until it is",
  password: "Password",
  sessions: "Sessions",
  comments: "Your comments",
  followed: "Conversations you follow",
  kept: "Stories you keep",
  mails: "Mails",
  votes: "Your votes",
  data: "Your data",
  download: "Download all that is kept about you",
  leave: "Delete your account",
  device: (browser: string | undefined, system: string | undefined) =>
    (browser ?? "A browser") + (system ? ` on ${system}` : ""),
  /** The name of whoever has left, under comments that stay. */
  formerReader: "Former reader",
  lastUsed: (day: string) => `Last used ${day}`,
  nothingOlder: "There is nothing older.",
  noComments: "You have not commented yet.",
  olderComments: "Older comments",
  statuses: {
    published: "Published",
    waiting: "Waiting for a moderator",
    rejected: "Not published",
  },
  reason: (reason: string, note: string) => `Reason: ${reason}${note && `. ${note}`}`,
  appeals: {
    waiting: "You appealed. A moderator will look again.",
    granted: "You appealed, and the comment was published.",
    declined: "You appealed. A moderator looked again: the decision stands.",
  },
  noKept: "You keep no story. At the end of each you can keep it for later.",
  noFollowed:
    "You follow no conversation. Below each story you can choose to hear what others say there.",
  votesTerms:
    "Thirty days after a poll closes, its key is destroyed: then nobody can tell who voted what, and the vote leaves this list.",
  noVotes: "There is no vote that could be shown here.",
  news: {
    title: "What is new",
    unread: (count: number) => `What is new (${number(count)})`,
    none: "Answers to your comments appear here.",
    older: "Older news",
    mark: "New: ",
  },
  moderation: {
    title: "From the moderators",
    lifted: (day: string) => ` · lifted ${day}`,
    inForce: " · in force",
    over: " · over",
    past: "No longer in force:",
  },
  unsubscribe: {
    title: "Stop these mails",
    kinds: {
      conversation: "about replies, conversations you follow and your comments",
      newsletter: "of the newsletter",
    },
    notWhole: <T>(link: (words: string) => T): Parts<T> => [
      "This link is not whole. Copy it from the mail again, or sign in and choose on ",
      link("your account page"),
      ".",
    ],
    done: <T>(kind: string, link: (words: string) => T): Parts<T> => [
      `Done: you get no more mails ${kind}. If you change your mind, choose again on `,
      link("your account page"),
      ".",
    ],
    ask: (kind: string) => `Stop all mails ${kind}?`,
    stop: "Stop these mails",
  },
};

/** What the forms of these pages answer. */
export const answers = {
  foreignOrigin: "This form was sent from another site. Open it here and send it again.",
  signedOut: "You have been signed out. Sign in in another tab, then send this again.",
  forbidden: "You may not do this.",
  badInput: "Not yet: see what is marked below.",
  stray: "This form holds a field it should not have.",
  tooFast: (seconds: number) =>
    `Too many tries. Wait ${plural(seconds, { one: "a second", other: `${seconds} seconds` })}, then try again.`,
  later: (minutes: number) => `That is often enough for now. Try again in ${minutes} minutes.`,
  deadLink: "This link has been used or is out of date. Ask for a new one.",
  wrong: "Email or password is incorrect",
  joined: (email: string) =>
    `We have sent a mail to ${email}. Open the link in it to confirm your address.`,
  confirmed: "Your e-mail is confirmed.",
  onItsWay: (email: string) => `If ${email} has an account, a mail with a link is on its way.`,
  passwordChanged: "Your password is changed. You are signed out everywhere.",
  chooseAnother: "Choose another password.",
  firstAdmin: "The newsroom has its first admin.",
  deadSetup: "This address has been used or is out of date. Restart the server for another.",
  saved: "Saved.",
  ownPasswordChanged: "Your password is changed. Other sessions are signed out.",
  confirmedAlready: "Your e-mail is confirmed already.",
  mailSent: (email: string) => `We have sent a mail to ${email}.`,
  sessionEnded: "The session is ended.",
  sessionsEnded: (count: number) =>
    plural(count, { one: "One session is ended.", other: `${count} sessions are ended.` }),
  staffStays: "You are of the newsroom. Ask an admin to make you a reader first.",
  authorStays: "Your name stands over stories. Ask the newsroom what is to become of it.",
  rhythmSaved: (rhythm: string) => `Saved: ${rhythm.toLowerCase()}.`,
  appealSent: "Sent. A moderator will look again.",
  appeal: {
    notFound: "This comment is no longer there.",
    notRejected: "This comment is no longer rejected.",
    already: "You have appealed once already.",
    tooLate: "This was decided more than six months ago.",
  },
};
