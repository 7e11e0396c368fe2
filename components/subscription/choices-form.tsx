import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Said } from "@/components/ui/said";
import { readChoicesToken } from "@/domain/mailing/token";
import { getVoice } from "@/domain/newsroom/queries";
import { listSections } from "@/domain/section/queries";
import { readRhythm } from "@/domain/subscription/input";
import { getSubscription } from "@/domain/subscription/queries";
import { ChoiceFields } from "./choice-fields";
import { subscribeLink } from "./confirm-form";

type Shown = {
  token: string;
  posted: string | undefined;
  /** Something was wrong: says the rhythm that was chosen beside it. */
  error: string | undefined;
};

/** What a subscriber gets, to be changed or ended by the link of a mail. */
export async function ChoicesForm({ token, posted, error }: Shown) {
  const id = readChoicesToken(token);
  const [subscription, sections, { words }] = await Promise.all([
    id ? getSubscription(id) : null,
    listSections(),
    getVoice(),
  ]);
  const { choices, form } = words.newsletter;
  if (!subscription)
    return (
      <p className="max-w-[34em]">
        <Said parts={choices.gone(subscribeLink)} />
      </p>
    );
  const path = encodeURIComponent(token);
  const done = { confirmed: choices.confirmed, saved: choices.saved }[posted ?? ""];
  return (
    <div className="grid max-w-[34em] gap-8">
      {done && <Notice>{done}</Notice>}
      <form method="post" action={`/api/newsletter/choices/${path}`} className="grid gap-5">
        <p className="wrap-anywhere">{choices.to(subscription.email)}</p>
        <ChoiceFields
          sections={sections}
          choice={subscription}
          rhythm={readRhythm(error)}
          wrong={error === undefined ? undefined : choices.wrong}
        />
        <div>
          <Button type="submit">{form.save}</Button>
        </div>
      </form>
      <form
        method="post"
        action={`/api/unsubscribe/${path}`}
        className="grid gap-3 border-t border-rule pt-5"
      >
        <input type="hidden" name="List-Unsubscribe" value="One-Click" />
        <input type="hidden" name="from" value="page" />
        <p className="text-quiet">{choices.stopHint}</p>
        <div>
          <Button type="submit" tone="quiet">
            {choices.stop}
          </Button>
        </div>
      </form>
    </div>
  );
}
