"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";

import type { FrontStory } from "@/domain/front/desk-queries";
import type { Arrangement, DraftNow } from "@/domain/front/rules";
import { ArrangementOutline } from "./arrangement-outline";

type Props = {
  mine: Arrangement;
  theirs: DraftNow;
  stories: Record<string, FrontStory>;
  onChoose: (choice: "mine" | "theirs") => void;
};

/** Two arrangements made from the same one, side by side, until somebody chooses. */
export function ConflictNotice({ mine, theirs, stories, onChoose }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const by = theirs.by ?? "Somebody else";
  return (
    <section aria-labelledby="conflict" className="mt-5 border-2 border-alarm p-4">
      <h2
        id="conflict"
        ref={heading}
        tabIndex={-1}
        className="text-[19px] font-semibold outline-none"
      >
        {by} has changed this arrangement meanwhile
      </h2>
      <p className="pb-4 text-quiet">
        Neither is lost: choose which one goes on. What you do now is kept on this page.
      </p>
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        <Version title="Yours, not saved" arrangement={mine} stories={stories}>
          <Button onClick={() => onChoose("mine")}>Keep mine</Button>
        </Version>
        <Version title={`Saved by ${by}`} arrangement={theirs.arrangement} stories={stories}>
          <Button tone="quiet" onClick={() => onChoose("theirs")}>
            Take theirs
          </Button>
        </Version>
      </div>
    </section>
  );
}

function Version({
  title,
  arrangement,
  stories,
  children,
}: {
  title: string;
  arrangement: Arrangement;
  stories: Props["stories"];
  children: ReactNode;
}) {
  return (
    <section aria-label={title}>
      <h3 className="border-b border-ink pb-1 font-semibold">{title}</h3>
      <ArrangementOutline arrangement={arrangement} stories={stories} />
      <div className="pt-3">{children}</div>
    </section>
  );
}
