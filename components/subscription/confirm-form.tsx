import { Button } from "@/components/ui/button";
import { Said } from "@/components/ui/said";
import { getVoice } from "@/domain/newsroom/queries";
import { listSections } from "@/domain/section/queries";
import { peekRequest } from "@/domain/subscription/queries";
import { wordsOfChoice } from "./choice-words";

/** Opening the mail's link changes nothing; this button does. Programs that look at mails open links. */
export async function ConfirmForm({ token }: { token: string }) {
  const [asked, sections, voice] = await Promise.all([
    peekRequest(token),
    listSections(),
    getVoice(),
  ]);
  const { confirm } = voice.words.newsletter;
  if (!asked)
    return (
      <p className="max-w-[34em]">
        <Said parts={confirm.dead(subscribeLink)} />
      </p>
    );
  return (
    <form
      method="post"
      action={`/api/newsletter/confirm/${encodeURIComponent(token)}`}
      className="grid max-w-[34em] gap-5"
    >
      <p className="wrap-anywhere">
        {confirm.ask(asked.email, wordsOfChoice(asked, sections, voice), asked.rhythm)}
      </p>
      <div>
        <Button type="submit">{confirm.button}</Button>
      </div>
    </form>
  );
}

export const subscribeLink = (words: string) => (
  <a href="/newsletter" className="link">
    {words}
  </a>
);
