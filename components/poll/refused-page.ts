import { plainPage } from "@/components/ui/plain-page";
import type { PollView } from "@/domain/poll/queries";
import { escapeMarkup } from "@/lib/xml";
import { type Place, placeOf } from "./addresses";
import type { VoteProblem } from "./problems";

type Refused = { poll: PollView; refused: VoteProblem; chosen: unknown; back: Place };

/**
 * What a form without a script is answered when its vote was not taken: what is wrong, the form
 * again with the choice kept where another try can help, and the way back.
 */
export function refusedPage({ poll, refused, chosen, back }: Refused): Response {
  const again = refused.status === 422 || refused.status === 429;
  return plainPage(refused, {
    title: "Your vote was not counted",
    html: `<p role="alert">${escapeMarkup(refused.detail)}</p>
${again ? form(poll, chosen, back) : ""}
<p><a href="${escapeMarkup(placeOf(poll, back))}">Back to the poll</a></p>`,
  });
}

const form = (poll: PollView, chosen: unknown, back: Place) =>
  `<form method="post" action="/api/polls/${poll.id}/votes">
<input type="hidden" name="story" value="${escapeMarkup(poll.story.slug)}">
<input type="hidden" name="back" value="${back}">
<fieldset><legend>${escapeMarkup(poll.question)}</legend>
${poll.options
  .map(
    ({ id, label }) =>
      `<p><label><input type="radio" name="option" value="${id}" required${id === chosen ? " checked" : ""}> ${escapeMarkup(label)}</label></p>`,
  )
  .join("\n")}
</fieldset>
<p><button>Vote</button></p>
</form>`;
