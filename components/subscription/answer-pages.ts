import { plainPage } from "@/components/ui/plain-page";
import type { SectionView } from "@/domain/section/queries";
import { newsletterRhythms } from "@/domain/subscription/rules";
import type { Voice } from "@/lib/words/voice";
import { escapeMarkup } from "@/lib/xml";

type Typed = { email: string; rhythm: string; scope: string; section: readonly string[] };

type Refused = {
  status: number;
  headers?: Record<string, string>;
  /** What is wrong, in the site's words. */
  fault: string;
  typed: Typed;
  sections: readonly SectionView[];
  voice: Voice;
};

/** The form again with all that was chosen and typed, and what is wrong with it. */
export function refusedSubscription({
  fault,
  typed,
  sections,
  voice,
  ...answer
}: Refused): Response {
  const { form, refused } = voice.words.newsletter;
  const box = (type: string, name: string, value: string, words: string, isOn: boolean) =>
    `<p><label><input type="${type}" name="${name}" value="${escapeMarkup(value)}"${isOn ? " checked" : ""}> ${escapeMarkup(words)}</label></p>`;
  const rhythms = newsletterRhythms.map((one) =>
    box("radio", "rhythm", one, form.rhythms[one], one === typed.rhythm),
  );
  const scopes = (["all", "some"] as const).map((one) =>
    box("radio", "scope", one, form[one], one === typed.scope),
  );
  const boxes = sections.map(({ id, name }) =>
    box("checkbox", "section", id, name, typed.section.includes(id)),
  );
  return plainPage(
    { ...answer, voice },
    {
      title: refused.title,
      html: `<p id="wrong" role="alert">${escapeMarkup(fault)}</p>
<form method="post" action="/api/newsletter">
<p><label for="email">${form.email}</label></p>
<p><input type="email" id="email" name="email" autocomplete="email" value="${escapeMarkup(typed.email)}" aria-describedby="wrong" required></p>
<fieldset><legend>${form.rhythm}</legend>${rhythms.join("")}</fieldset>
<fieldset><legend>${form.scope}</legend>${scopes.join("")}${boxes.join("")}</fieldset>
<p><button>${form.subscribe}</button></p>
</form>
<p><a href="/newsletter">${refused.back}</a></p>`,
    },
  );
}

/** In the demo no mail leaves: the page carries the link that it would. */
export function askedInDemo(link: string | undefined, voice: Voice): Response {
  const { asked } = voice.words.newsletter;
  const { demoMail, demoLink } = voice.words.forms;
  return plainPage(
    { status: 200, voice },
    {
      title: asked.title,
      html: `<p>${asked.text}</p>
<p>${demoMail} ${link ? `<a href="${escapeMarkup(link)}">${demoLink}</a>` : ""}</p>`,
    },
  );
}
