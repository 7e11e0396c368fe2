import type { Letter } from "@/domain/account/letters";
import { choicesPage } from "@/domain/mailing/token";
import { env } from "@/lib/env";
import type { Voice } from "@/lib/words/voice";
import type { Choice } from "./rules";

type About = { email: string; site: string; voice: Voice };

const letter = ({ email }: About, subject: string, open: string, link: string, terms: string) => ({
  to: email,
  subject,
  text: [open, link, terms].join("\n\n"),
  link,
});

/** To an address that somebody wants the newsletter for. */
export function confirmLetter(about: About, choice: Choice, token: string): Letter {
  const { confirm } = about.voice.words.newsletter.letters;
  // Built on the configured origin: a forged Host header cannot choose where a token goes.
  const link = `${env().SITE_URL}/newsletter/confirm/${token}`;
  return letter(
    about,
    confirm.subject(about.site),
    confirm.open(about.site, choice.rhythm),
    link,
    confirm.terms,
  );
}

/** To an address that gets it already: what it gets changes by this link only. */
export function knownLetter(about: About, subscriptionId: string): Letter {
  const { known } = about.voice.words.newsletter.letters;
  const link = choicesPage(subscriptionId);
  return letter(about, known.subject(about.site), known.open(about.site), link, known.terms);
}
