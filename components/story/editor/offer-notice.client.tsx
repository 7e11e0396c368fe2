"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { PollOffer } from "@/domain/story/paste";

/** The text's closing question, offered as a poll: to take, to change first, or to leave as text. */
export function OfferNotice({
  offer,
  onAccept,
  onDismiss,
}: {
  offer: PollOffer;
  onAccept: (offer: PollOffer) => void;
  onDismiss: () => void;
}) {
  const [changed, setChanged] = useState<PollOffer | null>(null);
  const shown = changed ?? offer;
  const setOption = (index: 0 | 1) => (event: { target: { value: string } }) => {
    const options: [string, string] = [...shown.options];
    options[index] = event.target.value;
    setChanged({ ...shown, options });
  };
  return (
    <Notice>
      <p className="font-semibold">This story ends in a question. Make it its poll?</p>
      {changed ? (
        <div className="mt-3 grid gap-3">
          <TextInput
            id="offer-question"
            label="Question of the poll"
            value={changed.question}
            onChange={(event) => setChanged({ ...changed, question: event.target.value })}
          />
          <TextInput
            id="offer-first"
            label="First side"
            value={changed.options[0]}
            onChange={setOption(0)}
          />
          <TextInput
            id="offer-second"
            label="Second side"
            value={changed.options[1]}
            onChange={setOption(1)}
          />
        </div>
      ) : (
        <>
          <p className="mt-2 font-prose text-[18px]">{offer.question}</p>
          <ul className="mt-1 list-[square] pl-5 font-prose">
            {offer.options.map((option) => (
              <li key={option}>{option}</li>
            ))}
          </ul>
        </>
      )}
      <div className="mt-4 flex flex-wrap gap-3">
        <Button onClick={() => onAccept(shown)}>Accept poll</Button>
        {!changed && (
          <Button tone="quiet" onClick={() => setChanged(offer)}>
            Change poll
          </Button>
        )}
        <Button tone="quiet" onClick={onDismiss}>
          Dismiss poll
        </Button>
      </div>
    </Notice>
  );
}
