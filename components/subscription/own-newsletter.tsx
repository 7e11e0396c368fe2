import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { getVoice } from "@/domain/newsroom/queries";
import type { Viewer } from "@/domain/person/rules";
import { listSections } from "@/domain/section/queries";
import { readRhythm } from "@/domain/subscription/input";
import { getOwnSubscription } from "@/domain/subscription/queries";
import { ChoiceFields } from "./choice-fields";

/** The newsletter to one's own address, which is confirmed already: no mail is needed for it. */
export async function OwnNewsletter({
  viewer,
  said,
  rhythm,
}: {
  viewer: Viewer;
  said: string | undefined;
  rhythm: string | undefined;
}) {
  const [own, sections, { words }] = await Promise.all([
    getOwnSubscription(viewer),
    listSections(),
    getVoice(),
  ]);
  const { account, choices, form } = words.newsletter;
  if (!viewer.emailConfirmed) return <p className="text-quiet">{account.unconfirmed}</p>;
  const done = { saved: account.saved, ended: account.ended }[said ?? ""];
  return (
    <form method="post" action="/api/newsletter/own" className="grid gap-5">
      {done && <Notice>{done}</Notice>}
      <ChoiceFields
        sections={sections}
        choice={own}
        rhythm={readRhythm(rhythm)}
        wrong={said === "wrong" ? choices.wrong : undefined}
        hasOff
      />
      <div>
        <Button type="submit" tone="quiet">
          {form.save}
        </Button>
      </div>
    </form>
  );
}
