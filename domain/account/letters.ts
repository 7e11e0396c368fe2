import { env } from "@/lib/env";

/** A mail to be sent once the command's transaction is committed. `link` is the address it carries. */
export type Letter = { to: string; subject: string; text: string; link: string };

type Person = { name: string; email: string };

const letter = (person: Person, subject: string, path: string, lines: string[]): Letter => {
  // Built on the configured origin: a forged Host header cannot choose where a token goes.
  const link = `${env().SITE_URL}${path}`;
  const text = [`Hello ${person.name},`, ...lines].join("\n\n").replace("{link}", link);
  return { to: person.email, subject, text, link };
};

export const confirmLetter = (person: Person, site: string, token: string): Letter =>
  letter(person, `Confirm your e-mail for ${site}`, `/confirm?token=${token}`, [
    `welcome to ${site}. Open this address to confirm that this is your e-mail:`,
    "{link}",
    "It works for three days. If it was not you who joined, ignore this mail: without the confirmation nobody can comment in your name.",
  ]);

export const knownLetter = (person: Person, site: string): Letter =>
  letter(person, `You already have an account at ${site}`, "/forgot-password", [
    `somebody, probably you, tried to join ${site} with this e-mail. You already have an account. If you have forgotten the password, choose a new one here:`,
    "{link}",
    "If it was not you, there is nothing to do: nothing has changed.",
  ]);

export const resetLetter = (person: Person, site: string, token: string): Letter =>
  letter(person, `Choose a new password for ${site}`, `/reset-password?token=${token}`, [
    "somebody, probably you, asked for a new password. Open this address to choose one:",
    "{link}",
    "It works for an hour, and once. If it was not you, ignore this mail: your password stays as it is.",
  ]);
