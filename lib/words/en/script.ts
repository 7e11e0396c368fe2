import { englishPlural as plural } from "../grammar";

/** What the readers' script says. It is built with these words, once for each language. */
export const script = {
  copied: "The link is copied.",
  poll: {
    checking: "Many votes come from your network. One moment, please: yours is being checked.",
    unreachable: "The newsroom could not be reached. Your choice is kept: please try again.",
    waiting: "Not sent yet: you are offline. Your choice is kept, and goes out once you are back.",
    unshown:
      "Your vote has arrived. How the poll stands could not be fetched: load the page again.",
    offline: "You are offline. Choose and vote all the same: it goes out once you are back.",
    offlineResult: "You are offline: the numbers may have moved since.",
  },
  comments: {
    new: (count: number) => plural(count, { one: "1 new comment", other: `${count} new comments` }),
    unreachable: "The newsroom could not be reached. Your words are kept on this device.",
    reported: "Thank you. A moderator will look at it.",
    replyTo: (name: string) => `Reply to ${name}`,
    cancelReply: "Cancel reply",
  },
};
