"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useVerb } from "@/components/story/editor/use-verb.client";
import { VerbDialogs } from "@/components/story/editor/verb-dialogs.client";
import { AssignmentForm } from "@/components/story/planning/assignment-form.client";
import { Dialog } from "@/components/ui/dialog.client";
import { submitForReview, unscheduleStory } from "@/domain/story/actions";
import type { Card } from "@/domain/story/board/cards";
import { lookAtStory } from "@/domain/story/checklist/actions";
import type { Outcome } from "@/domain/story/checklist/rules";
import type { Embargo } from "@/domain/story/embargo/rules";
import { isOpenTo } from "@/domain/story/rules";
import { useBoard } from "./board-frame.client";

type Looked = { outcome: Outcome; embargo: Embargo | null };

/** Where a card may go from here. It moves by the story's verbs, at the version that was seen. */
export function CardVerbs({ card }: { card: Card }) {
  const { team, timeZone, mayAssign, moved } = useBoard();
  const router = useRouter();
  const [looked, setLooked] = useState<Looked>();
  const [isAssigning, setAssigning] = useState(false);
  const name = card.headline || "Untitled story";
  const open = () => router.push(`/desk/stories/${card.id}`);
  const verb = useVerb(
    card.id,
    async () => card.version,
    open,
    (words) => moved(card.id, `${words}: ${name}`),
  );

  const publish = async () => {
    const answer = await lookAtStory({ id: card.id }).catch(() => null);
    if (!answer?.ok) return open();
    setLooked(answer);
    verb.show("publish");
  };

  const { submit, publish: mayPublish } = card.may;
  const verbs = [
    {
      word: "Submit for review",
      isThere: submit && isOpenTo("submitForReview", card),
      run: () => verb.act(submitForReview, "Submitted for review"),
    },
    {
      word: "Publish",
      isThere: mayPublish && (card.status !== "published" || card.hasPending),
      run: publish,
    },
    {
      word: "Send back",
      isThere: mayPublish && isOpenTo("sendBack", card),
      run: async () => verb.show("sendBack"),
    },
    {
      word: "Unschedule",
      isThere: mayPublish && isOpenTo("unschedule", card),
      run: () => verb.act(unscheduleStory, "No longer scheduled"),
    },
    {
      word: "Assign",
      isThere: mayAssign && card.status !== "published",
      run: async () => setAssigning(true),
    },
  ].filter(({ isThere }) => isThere);

  return (
    <>
      <div className="-mx-1 flex flex-wrap">
        {verbs.map(({ word, run }) => (
          <button
            key={word}
            type="button"
            aria-label={`${word}: ${name}`}
            disabled={verb.isBusy}
            onClick={() => void run()}
            className="link touch cursor-pointer px-1 text-[14px] disabled:opacity-60 md:min-h-[32px]"
          >
            {word}
          </button>
        ))}
      </div>
      {verb.trouble && verb.open === null && (
        <p role="alert" className="text-[14px] font-semibold text-alarm">
          {verb.trouble}
        </p>
      )}
      <VerbDialogs
        verb={verb}
        story={{
          id: card.id,
          scheduledFor: card.scheduledFor,
          liveSlug: card.publishedAt ? card.id : null,
          embargo: looked?.embargo ?? null,
        }}
        headline={card.headline}
        timeZone={timeZone}
        outcome={looked?.outcome ?? { blocks: [], warnings: [] }}
      />
      {isAssigning && (
        <Dialog title="Assignment" isOpen onClose={() => setAssigning(false)}>
          <p className="pb-3 font-prose text-[19px]">“{name}”</p>
          <AssignmentForm
            id={card.id}
            assignment={card}
            {...{ team, timeZone }}
            onDone={() => {
              setAssigning(false);
              moved(card.id, `Assignment saved: ${name}`);
            }}
          />
        </Dialog>
      )}
    </>
  );
}
