import { plainPage } from "@/components/ui/plain-page";
import { rankField } from "@/domain/poll/ballot";
import type { VoteProblem } from "@/domain/poll/problems";
import type { PollView } from "@/domain/poll/queries";
import type { Voice } from "@/lib/words/voice";
import type { Words } from "@/lib/words/words";
import { escapeMarkup } from "@/lib/xml";
import { type Place, placeOf } from "./addresses";
import { howToChoose } from "./poll-choices";

type Refused = {
  poll: PollView;
  refused: VoteProblem;
  sent: Record<string, unknown>;
  back: Place;
  voice: Voice;
};

/**
 * What a form without a script is answered when its vote was not taken: what is wrong, the form
 * again with the choice kept where another try can help, and the way back.
 */
export function refusedPage({ poll, refused, sent, back, voice }: Refused): Response {
  const words = voice.words.poll;
  const again = refused.status === 422 || refused.status === 429;
  return plainPage(
    { ...refused, voice },
    {
      title: words.refused.title,
      html: `<p role="alert">${escapeMarkup(refused.detail)}</p>
${again ? form(poll, sent, back, words) : ""}
<p><a href="${escapeMarkup(placeOf(poll, back))}">${words.refused.back}</a></p>`,
    },
  );
}

const form = (poll: PollView, sent: Refused["sent"], back: Place, words: Words["poll"]) =>
  `<form method="post" action="/api/polls/${poll.id}/votes">
<input type="hidden" name="story" value="${escapeMarkup(poll.story.slug)}">
<input type="hidden" name="back" value="${back}">
${["round", "token"].map((name) => hidden(name, sent[name])).join("\n")}
<fieldset aria-describedby="how"><legend>${escapeMarkup(poll.question)}</legend>
<p id="how">${escapeMarkup(howToChoose(poll, words.choose))}</p>
${poll.options.map((option) => `<p><label>${field(poll, option, sent)}</label></p>`).join("\n")}
</fieldset>
<p><button>${words.vote}</button></p>
</form>`;

const hidden = (name: string, value: unknown) =>
  typeof value === "string"
    ? `<input type="hidden" name="${name}" value="${escapeMarkup(value.slice(0, 100))}">`
    : "";

function field(
  poll: PollView,
  { id, label, bestCase }: PollView["options"][number],
  sent: Refused["sent"],
) {
  const isEndOfScale = poll.kind === "scale" && bestCase !== "";
  const words = escapeMarkup(isEndOfScale ? `${label}, ${bestCase}` : label);
  if (poll.kind === "ranked") {
    const name = rankField(id);
    const place = Number(sent[name]);
    return `<input type="number" name="${name}" min="1" max="${poll.options.length}"${place > 0 ? ` value="${place}"` : ""}> ${words}`;
  }
  const chosen = [sent.option, sent.options].flat();
  const checked = chosen.includes(id) ? " checked" : "";
  return poll.kind === "multiple"
    ? `<input type="checkbox" name="options" value="${id}"${checked}> ${words}`
    : `<input type="radio" name="option" value="${id}" required${checked}> ${words}`;
}
