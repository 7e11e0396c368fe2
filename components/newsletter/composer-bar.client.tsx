"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { SignInAgain } from "@/components/account/sign-in-again.client";
import { Button } from "@/components/ui/button";
import { testIssue } from "@/domain/newsletter/actions";
import type { DeskNewsletter } from "@/domain/newsletter/queries";
import { IssueVerb } from "./issue-verb.client";
import { SendDialog } from "./send-dialog.client";
import type { NewsletterDraft } from "./use-newsletter-draft.client";
import { refusalOf } from "./words";

type Props = { issue: DeskNewsletter; saved: NewsletterDraft; timeZone: string };

const savingWords = {
  saved: "Draft saved",
  saving: "Saving",
  failed: "Not saved: kept on this page",
  signedOut: "Signed out: kept on this page",
  invalid: "Not saved: a text is too long",
  over: "Not saved: it is no draft any more",
  conflict: "Not saved: somebody else was quicker",
};

const tight = "max-sm:px-3!";

/** How the draft stands, and the ways to readers. */
export function ComposerBar({ issue, saved, timeZone }: Props) {
  const router = useRouter();
  const [isSending, setSending] = useState(false);
  const [outcome, setOutcome] = useState({ words: "", isBad: false });
  const { saving, flush } = saved;
  const isBad = saving.kind !== "saved" && saving.kind !== "saving";

  /** Goes on with what is saved, or says why it cannot. */
  const whenSaved = async (run: (version: number) => Promise<void> | void) => {
    const version = await flush();
    if (version === null) return setOutcome({ words: refusalOf("unsaved"), isBad: true });
    setOutcome({ words: "", isBad: false });
    await run(version);
  };

  const isTesting = useRef(false);
  const test = async () => {
    // Pressed twice in a hurry, it is one mail.
    if (isTesting.current) return;
    isTesting.current = true;
    await whenSaved(async () => {
      const answer = await testIssue({ id: issue.id }).catch(() => null);
      setOutcome(
        answer?.ok
          ? { words: `Sent to ${answer.to}.`, isBad: false }
          : { words: refusalOf(answer?.reason), isBad: true },
      );
    });
    isTesting.current = false;
  };

  return (
    <div className="top-0 z-10 border-b border-rule bg-paper py-2 md:sticky">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <p role="status" className={`mr-auto text-[15px] ${isBad ? "text-alarm" : ""}`}>
          {savingWords[saving.kind]}
        </p>
        <div className="flex flex-wrap gap-2">
          {saving.kind === "signedOut" && <SignInAgain onSignedIn={() => void flush()} />}
          {saving.kind === "failed" && (
            <Button tone="quiet" className={tight} onClick={() => void flush()}>
              Save again
            </Button>
          )}
          <IssueVerb
            id={issue.id}
            verb="delete"
            words="Delete"
            confirm={{
              title: "Delete this draft",
              text: "It is gone for good.",
              button: "Delete it",
            }}
          />
          <Button
            tone="quiet"
            className={tight}
            onClick={() =>
              void whenSaved(() => router.push(`/desk/newsletters/${issue.id}/preview`))
            }
          >
            Preview
          </Button>
          <Button tone="quiet" className={tight} onClick={() => void test()}>
            Send to myself
          </Button>
          <Button
            className={tight}
            aria-haspopup="dialog"
            onClick={() => void whenSaved(() => setSending(true))}
          >
            Send or schedule
          </Button>
        </div>
      </div>
      {issue.trouble && <p className="text-copper">It was not sent at its time. {issue.trouble}</p>}
      <p role={outcome.isBad ? "alert" : "status"} className={outcome.isBad ? "text-alarm" : ""}>
        {outcome.words}
      </p>
      {isSending && (
        <SendDialog
          id={issue.id}
          subject={saved.draft.subject}
          timeZone={timeZone}
          flush={flush}
          onClose={() => setSending(false)}
        />
      )}
    </div>
  );
}
