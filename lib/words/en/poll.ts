import { englishNumber as number, type Parts, englishPlural as plural } from "../grammar";

/** A poll's form and what stands around it; how it stands is told by `result`. */
export const poll = {
  /** Between the options of a list. */
  comma: ", ",
  label: "Poll",
  options: "Options",
  vote: "Vote",
  yourVote: "Your vote",
  yourVoteIs: "Your vote:",
  changeVote: "Change vote",
  keepVote: "Keep my vote",
  backToVote: "Back to the vote",
  seeResults: "See results without voting",
  opensAt: <T>(time: T): Parts<T> => ["Voting opens ", time, "."],
  opensLater: "Voting has not opened yet.",
  changeUntil: <T>(time: T): Parts<T> => ["You can change it until ", time, "."],
  changeLater: "You can change it later.",
  shownAfterVote: "Results are shown after you vote.",
  shownAfterClose: "Results are shown when the poll has closed.",
  shownWhenItCloses: <T>(time: T): Parts<T> => [
    "Results are shown when the poll closes, ",
    time,
    ".",
  ],
  counted: (yours: string) => `Your vote for “${yours}” is counted.`,
  voteCounted: "Your vote is counted.",
  notCounted: {
    quarantined:
      "Your vote is set aside for now: it came together with many that look alike, and nobody has looked at them yet.",
    void: "Your vote is not counted: it came together with many that look alike, and a moderator threw them out.",
    signIn: <T>(link: (words: string) => T): Parts<T> => [
      link("Sign in"),
      " with a confirmed account, and it counts.",
    ],
  },
  choose: {
    upTo: (most: number) => `Choose up to ${number(most)}.`,
    ranked: "Give 1 to your first choice, 2 to your second, and so on; leave out what you like.",
    scale: (first: string, last: string) => `Choose one, from ${first} to ${last}.`,
    one: "Choose one.",
  },
  before: {
    label: "Before you read",
    question: (question: string) => `Before you read: ${question}`,
    answer: "Answer",
    terms:
      "You are asked again after the story. Readers learn how many changed their minds, never who.",
    youSay: <T>(said: T, link: (words: string) => T): Parts<T> => [
      "Before reading you say: ",
      said,
      ". The question comes again ",
      link("after the story"),
      ".",
    ],
    youSaid: (said: string) =>
      `Before reading you say: ${said}. The question comes again after the story.`,
    answered: <T>(link: (words: string) => T): Parts<T> => [
      "You have answered ",
      link("this story’s question"),
      ".",
    ],
    answeredIt: "You have answered this story’s question.",
  },
  withdrawn: "This poll has been withdrawn",
  withdrawnMore: "It takes no more votes, and its result is no longer shown.",
  voteAndSee: (options: string) => `Vote and see the result: ${options}.`,
  voteAndCompare: "Vote, and see how others do.",
  fromTheStory: "From the story",
  closedAt: <T>(time: T): Parts<T> => ["Closed ", time, "."],
  hasClosed: "The poll has closed.",
  closesAt: <T>(time: T): Parts<T> => ["Closes ", time, "."],
  finalResult: "Final result",
  sayWhy: <T>(say: (words: string) => T, find: (words: string) => T): Parts<T> => [
    say("Say why in one sentence"),
    ", or ",
    find("find the best argument of the other side"),
    ".",
  ],
  refused: { title: "Your vote was not counted", back: "Back to the poll" },
  ballot: {
    nothing: "Choose an option first.",
    twice: "Choose each option once.",
    noPlace: "Give each option a place from 1 on.",
    placeTwice: "Give each place to one option only.",
  },
  problems: {
    notFound: "This poll is not on the site.",
    unknownOption: "Choose one of the poll’s options.",
    tooManyChoices: "You have chosen more options than this poll takes.",
    answeredAlready: "You have answered after reading: what you said before it stands.",
    notYetOpen: "This poll has not opened yet.",
    closed: "This poll has closed. No vote was counted.",
    tooManyChanges: "You have changed this vote as often as one can. Your last one stands.",
    tooFast: (seconds: number) =>
      `Too many votes at once from here. Please wait ${wait(seconds)} and vote again.`,
    crowded: (seconds: number) =>
      `Many new votes have come from your network. Please wait ${wait(seconds)} and vote again; nothing else is asked of you.`,
  },
};

const wait = (seconds: number): string =>
  plural(seconds, { one: "a second", other: `${seconds} seconds` });
