/**
 * What is wrong with a field. The schemas of the domain say it in these words, which programs and
 * the desk read; a reader's form has it in the site's language (lib/words/fault.ts).
 */
export const faults = {
  noName: "Enter a name.",
  tooLong: (most: number) => `Use at most ${most} characters.`,
  tooShort: (least: number) => `Use at least ${least} characters.`,
  longAddress: "This address is too long.",
  noAddress: "Enter an e-mail address, such as name@example.com.",
  easyPassword: "Guessers try this password early. Choose one that is harder to think of.",
  personalPassword:
    "This password is your own name or address. Choose one that others cannot guess.",
  staffName: "This name could be taken for someone of the newsroom. Choose another.",
  wrongPassword: "This is not your password.",
  wrongPresent: "This is not your present password.",
  known: "This address has an account already.",
  fate: "Choose what becomes of your comments.",
  shortAppeal: "Say in a sentence why it should be published.",
  blankAppeal: "Say in words why.",
  noRhythm: "Choose how often.",
  noSection: "Choose at least one section, or all of them.",
};
