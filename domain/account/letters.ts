import { env } from "@/lib/env";
import type { Voice } from "@/lib/words/voice";

/** A mail to be sent once the command's transaction is committed. `link` is the address it carries. */
export type Letter = { to: string; subject: string; text: string; link: string };

type Person = { name: string; email: string };

type Words = Voice["words"]["letters"];

const letter = (
  person: Person,
  subject: string,
  path: string,
  { hello, open, terms }: { hello: Words["hello"]; open: string; terms: string },
): Letter => {
  // Built on the configured origin: a forged Host header cannot choose where a token goes.
  const link = `${env().SITE_URL}${path}`;
  const text = [hello(person.name), open, link, terms].join("\n\n");
  return { to: person.email, subject, text, link };
};

/** What a letter is about: who gets it, from which site, in which words. */
type About = { person: Person; site: string; voice: Voice };

export function confirmLetter({ person, site, voice }: About, token: string): Letter {
  const { hello, confirm } = voice.words.letters;
  const said = { hello, open: confirm.open(site), terms: confirm.terms };
  return letter(person, confirm.subject(site), `/confirm?token=${token}`, said);
}

export function knownLetter({ person, site, voice }: About): Letter {
  const { hello, known } = voice.words.letters;
  const said = { hello, open: known.open(site), terms: known.terms };
  return letter(person, known.subject(site), "/forgot-password", said);
}

export function resetLetter({ person, site, voice }: About, token: string): Letter {
  const { hello, reset } = voice.words.letters;
  const said = { hello, open: reset.open, terms: reset.terms };
  return letter(person, reset.subject(site), `/reset-password?token=${token}`, said);
}
