import { englishNumber as number, englishPlural as plural } from "../grammar";

const comments = (count: number): string =>
  plural(count, { one: "1 comment", other: `${number(count)} comments` });

/** The frame around every page, and the pages that list stories. */
export const site = {
  /** Between names that stand in a row. */
  comma: ", ",
  skip: "Skip to the content",
  sections: "Sections",
  desk: "Desk",
  account: "Account",
  signIn: "Sign in",
  frontPage: "Front page",
  toFrontPage: "Go to the front page",
  quickSearch: "Quick search",
  searchTheNewsroom: "Search the newsroom",
  search: "Search",
  go: "Go",
  footer: {
    allSections: "All sections",
    forReaders: "For readers",
    corrections: "Corrections",
    newsletter: "Newsletter",
    yourAccount: "Your account",
    join: "Join",
    rss: "RSS feed",
    jsonFeed: "JSON feed",
  },
  themes: { title: "Appearance", system: "As the system", light: "Light", dark: "Dark" },
  front: {
    breaking: "Breaking",
    breakingNews: "Breaking news",
    more: "More stories",
    noNews: "No news yet",
    comeBack: "The first story is being written. Come back soon.",
    haveYourSay: "Have your say",
    openUntil: "Open until",
    openNow: "Open now",
    mostRead: "Most read",
    mostDiscussed: "Most discussed",
    comments: " comments:",
  },
  lists: {
    title: "Stories",
    pages: "Pages",
    newest: "Newest stories",
    older: "Older stories",
    nothingOlder: "There is nothing older.",
    noneYet: "No stories here yet.",
    storiesAbout: "Stories about",
    aboutTag: (tag: string, newsroom: string) => `Stories about ${tag} in ${newsroom}.`,
  },
  meta: { poll: "Poll", comments },
  series: {
    kind: (parts: number) =>
      parts === 1 ? "A series, one part so far" : `A series in ${number(parts)} parts`,
    label: (title: string) => `Series: ${title}`,
    part: (part: number) => `Part ${number(part)}`,
    partOf: (part: number, of: number) => `Part ${number(part)} of ${number(of)}:`,
    partIn: (part: number, of: number) => `Part ${number(part)} of ${number(of)} in the series`,
    previous: "Previous",
    next: "Next",
  },
  corrections: {
    title: "Corrections",
    kind: "What we got wrong",
    about: (newsroom: string) => `What ${newsroom} got wrong, made clearer or has learned since.`,
    none: "Nothing has been corrected yet.",
    earlier: "Earlier corrections",
  },
  notFound: {
    title: "There is no page here",
    intro: "The address may be mistyped, or what stood here was taken down.",
  },
  unavailable: {
    pageTitle: "Back in a moment",
    title: "This page could not be made just now",
    text: "The fault is ours. Nothing you sent before is lost. Please try again in a moment.",
    again: "Try again",
  },
  unanswered: {
    pageTitle: "No answer yet",
    title: "There is no answer just now",
    text: "The fault is ours, and it is not certain whether what you sent has arrived. Please go back and send it again in a moment: a vote counts once, and a comment is posted once.",
  },
  offline: {
    pageTitle: "No network",
    title: "You are offline",
    text: "Your device has lost the network, so this page cannot be fetched. What you have open stays readable, and a comment you have begun is kept.",
    again: "Try again",
  },
  forbidden: {
    metaTitle: "Not for you",
    title: "This page is not open to you",
    intro: "Your account does not have the role for it. An admin of the newsroom can change that.",
    account: "Your account",
  },
};
