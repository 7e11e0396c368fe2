"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { SignInAgain } from "@/components/account/sign-in-again.client";
import { Button, ButtonLink } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog.client";
import { publishFrontDraft } from "@/domain/front/actions";
import type { DeskFront } from "@/domain/front/desk-queries";
import type { Said } from "./use-arranging.client";
import type { useFrontDraft } from "./use-front-draft.client";
import type { Company } from "./use-front-live.client";

type Props = {
  front: DeskFront;
  name: string;
  draft: ReturnType<typeof useFrontDraft>;
  company: Company[];
  said: Said;
  previewHref: string;
  historyHref: string;
};

const savingWords = {
  saved: "Draft saved",
  saving: "Saving",
  failed: "Not saved: kept on this page",
  signedOut: "Signed out: kept on this page",
  conflict: "Not saved: somebody else was quicker",
};

const refusals: Record<string, string> = {
  stale: "Somebody else has changed the draft meanwhile. Look at it, then publish.",
  nothingNew: "Readers have this arrangement already.",
  rightsOver: "A picture of this front may not be shown any more. Choose another.",
  unsaved: "The draft is not saved yet.",
  signedOut: "You have been signed out. Sign in in another tab, then publish.",
  forbidden: "You may not publish a front any more.",
};

/** Four of them stand in a row on a phone. */
const tight = "max-sm:px-3!";

/** How the draft stands, who else is here, and the way to readers. */
export function FrontBar({ front, name, draft, company, said, previewHref, historyHref }: Props) {
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const isPublishing = useRef(false);
  const [outcome, setOutcome] = useState({ words: "", isBad: false, of: 0 });
  const { saving } = draft;
  const isBad = saving.kind === "failed" || saving.kind === "signedOut";

  const publish = async () => {
    // A second press is the same one, not another edition that finds nothing new.
    if (isPublishing.current) return;
    isPublishing.current = true;
    const version = await draft.flush();
    const answer =
      version === null
        ? { ok: false as const, reason: "unsaved" }
        : await publishFrontDraft({ sectionId: front.sectionId, version }).catch(() => null);
    isPublishing.current = false;
    setAsking(false);
    router.refresh();
    const words = answer?.ok
      ? `Published as edition ${answer.number}.`
      : (refusals[answer?.reason ?? ""] ?? "The server does not answer. Try again.");
    setOutcome({ words, isBad: !answer?.ok, of: version ?? draft.version });
  };

  return (
    <div className="top-0 z-10 border-b md:sticky border-rule bg-paper py-2">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <div className="mr-auto text-[15px]">
          <p>
            <span role="status" className={isBad ? "text-alarm" : ""}>
              {savingWords[saving.kind]}
            </span>
            {saving.kind === "saved" && (
              <span className="text-quiet">
                {readersHave(front.publishedVersion, draft.version)}
              </span>
            )}
          </p>
          <Others company={company} />
        </div>
        <div className="flex flex-wrap gap-2">
          {saving.kind === "signedOut" && <SignInAgain onSignedIn={() => void draft.flush()} />}
          {saving.kind === "failed" && (
            <Button tone="quiet" className={tight} onClick={() => void draft.flush()}>
              Save again
            </Button>
          )}
          <Button tone="quiet" className={tight} disabled={!draft.canUndo} onClick={draft.undo}>
            Undo
          </Button>
          <ButtonLink href={historyHref} tone="quiet" className={tight}>
            History
          </ButtonLink>
          <ButtonLink href={previewHref} tone="quiet" className={tight}>
            Preview
          </ButtonLink>
          <Button className={tight} aria-haspopup="dialog" onClick={() => setAsking(true)}>
            Publish
          </Button>
        </div>
      </div>
      <p aria-live="polite" className="min-h-[20px] text-[14px] text-quiet">
        {/* The same words twice are said twice only where the text differs. */}
        {said.words}
        {said.at % 2 === 1 && "\u00a0"}
      </p>
      <p role={outcome.isBad ? "alert" : "status"} className={outcome.isBad ? "text-alarm" : ""}>
        {outcome.of === draft.version && outcome.words}
      </p>
      <Dialog title={`Publish: ${name}`} isOpen={isAsking} onClose={() => setAsking(false)}>
        <p className="pb-4">
          Readers get this arrangement at once. The one they have now stays in the history.
        </p>
        <Button onClick={publish}>Publish now</Button>
      </Dialog>
    </div>
  );
}

function readersHave(published: number, version: number): string {
  if (version === 0) return ": nobody has arranged this front yet";
  return published === version ? ", and readers have it" : ", not yet with readers";
}

/** Who else has this front open. */
function Others({ company }: { company: Company[] }) {
  const names = [
    ...new Set(company.map(({ name, isYou }) => (isYou ? "you, in another window" : name))),
  ];
  return (
    <p aria-live="polite" className="text-[14px] text-quiet">
      {names.length > 0 && `Also here: ${names.join(", ")}`}
    </p>
  );
}
