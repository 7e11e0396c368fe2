import { englishNumber as number, type Parts, englishPlural as plural } from "../grammar";

type Rhythm = "daily" | "weekly";

const often: Record<Rhythm, string> = { daily: "once a day", weekly: "once a week" };

/** The newsletter: its pages, its forms and its mails. */
export const newsletter = {
  title: "Newsletter",
  intro: (site: string) =>
    `The stories of ${site} by mail: as often as you choose, from the sections you choose, and nothing on days without any. Plain to read, without pictures that report back.`,
  about: (site: string) => `Get the stories of ${site} by mail, daily or weekly.`,
  /** Quiet links from a story and a section. */
  fromStory: (section: string) => `Get ${section} by mail`,
  form: {
    email: "Email",
    rhythm: "How often",
    rhythms: { daily: "Daily, at most one mail a day", weekly: "Weekly, one mail a week" },
    scope: "What",
    all: "Everything",
    some: "Only these sections",
    off: "No newsletter",
    subscribe: "Subscribe",
    save: "Save newsletters",
    privacy:
      "Your address is used for these mails and nothing else. Each mail ends with a link that deletes it.",
  },
  asked: {
    title: "Look into your mailbox",
    text: "If the address is right, a mail is on its way. Open the link in it and confirm: only then do mails come. The link works for three days.",
  },
  refused: {
    title: "Not subscribed yet",
    tooFast: (minutes: number) =>
      `That was often enough for now. Try again in ${plural(minutes, { one: "a minute", other: `${number(minutes)} minutes` })}.`,
    back: "Back to the newsletter",
  },
  confirm: {
    title: "Confirm the newsletter",
    ask: (email: string, what: string, rhythm: Rhythm) =>
      `${email} is to get ${what}, ${often[rhythm]}.`,
    button: "Confirm subscription",
    dead: <T>(link: (words: string) => T): Parts<T> => [
      "This link has been used or is out of date. ",
      link("Subscribe again"),
      ".",
    ],
  },
  everything: "everything",
  choices: {
    title: "Your newsletter",
    confirmed: "Confirmed: the newsletter comes from now on.",
    saved: "Saved.",
    to: (email: string) => `It goes to ${email}.`,
    stop: "Unsubscribe",
    stopHint: "It ends at once, and your address is deleted.",
    gone: <T>(link: (words: string) => T): Parts<T> => [
      "This link is not whole, or its subscription has ended. ",
      link("Subscribe again"),
      ".",
    ],
    wrong: "Choose at least one section, or everything.",
  },
  account: {
    title: "Newsletter",
    unconfirmed: "Confirm your e-mail first.",
    saved: "Saved.",
    ended: "You get no newsletter any more.",
  },
  stopped: <T>(link: (words: string) => T): Parts<T> => [
    "Done: you get no newsletter any more, and your address is deleted. If you change your mind, ",
    link("subscribe again"),
    ".",
  ],
  letters: {
    confirm: {
      subject: (site: string) => `Confirm the newsletter of ${site}`,
      open: (site: string, rhythm: Rhythm) =>
        `Somebody, probably you, would like to get the newsletter of ${site} at this address, ${often[rhythm]}. Open this page and confirm it there:`,
      terms:
        "It works for three days. If it was not you, ignore this mail: without the confirmation nothing comes, and your address is forgotten.",
    },
    known: {
      subject: (site: string) => `You get the newsletter of ${site} already`,
      open: (site: string) =>
        `Somebody, probably you, asked for the newsletter of ${site} at this address, which gets it already. To change what comes, or how often, open this page:`,
      terms: "If it was not you, there is nothing to do: nothing has changed.",
    },
    daily: (site: string, day: string) => `${site}, ${day}`,
    weekly: (site: string, day: string) => `The week at ${site}, ${day}`,
    more: (count: number, address: string) =>
      `${plural(count, { one: "One more story", other: `${number(count)} more stories` })}: ${address}`,
    moreTitle: (count: number) =>
      plural(count, { one: "One more story", other: `${number(count)} more stories` }),
    why: (site: string, rhythm: Rhythm) =>
      `You get the newsletter of ${site} because you subscribed to it, ${often[rhythm]}.`,
    change: "Change what comes",
    stop: "Unsubscribe",
    line: (words: string, address: string) => `${words}: ${address}`,
    test: (subject: string) => `[Test] ${subject}`,
  },
};
