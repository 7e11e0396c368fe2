import { Button } from "@/components/ui/button";
import { mailWords } from "@/domain/mailing/rules";
import { readUnsubscribeToken } from "@/domain/mailing/token";

/** One button, without a script and without signing in. */
export function Unsubscribe({ token, isDone }: { token: string; isDone: boolean }) {
  const recipient = readUnsubscribeToken(token);
  if (!recipient)
    return (
      <p>
        This link is not whole. Copy it from the mail again, or sign in and choose on{" "}
        <a href="/account#mails" className="link">
          your account page
        </a>
        .
      </p>
    );
  if (isDone)
    return (
      <p role="status">
        Done: you get no more mails {mailWords[recipient.kind]}. If you change your mind, choose
        again on{" "}
        <a href="/account#mails" className="link">
          your account page
        </a>
        .
      </p>
    );
  return (
    <form method="post" action={`/api/unsubscribe/${token}`} className="grid gap-5">
      <p>Stop all mails {mailWords[recipient.kind]}?</p>
      <input type="hidden" name="List-Unsubscribe" value="One-Click" />
      <input type="hidden" name="from" value="page" />
      <div>
        <Button type="submit">Stop these mails</Button>
      </div>
    </form>
  );
}
