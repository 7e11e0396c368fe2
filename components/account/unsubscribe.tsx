import { useVoice } from "@/components/site/use-voice";
import { subscribeLink } from "@/components/subscription/confirm-form";
import { Button } from "@/components/ui/button";
import { Said } from "@/components/ui/said";
import { readUnsubscribeToken } from "@/domain/mailing/token";

/** One button, without a script and without signing in. */
export function Unsubscribe({ token, isDone }: { token: string; isDone: boolean }) {
  const { account: pages, newsletter } = useVoice().words;
  const words = pages.unsubscribe;
  const account = (text: string) => (
    <a href="/account#mails" className="link">
      {text}
    </a>
  );
  const recipient = readUnsubscribeToken(token);
  if (!recipient)
    return (
      <p>
        <Said parts={words.notWhole(account)} />
      </p>
    );
  if (isDone)
    return (
      <p role="status">
        <Said
          parts={
            recipient.kind === "newsletter"
              ? newsletter.stopped(subscribeLink)
              : words.done(words.kinds[recipient.kind], account)
          }
        />
      </p>
    );
  return (
    <form method="post" action={`/api/unsubscribe/${token}`} className="grid gap-5">
      <p>{words.ask(words.kinds[recipient.kind])}</p>
      <input type="hidden" name="List-Unsubscribe" value="One-Click" />
      <input type="hidden" name="from" value="page" />
      <div>
        <Button type="submit">{words.stop}</Button>
      </div>
    </form>
  );
}
