"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";

export type Choice = "mine" | "theirs";

type Props = {
  /** What has two versions now: "newsletter". */
  what: string;
  /** Who saved theirs; null once their account is gone. */
  by: string | null;
  mine: ReactNode;
  theirs: ReactNode;
  onChoose: (choice: Choice) => void;
};

/** Two versions made from the same one, side by side, until somebody chooses. */
export function TwoVersions({ what, by, mine, theirs, onChoose }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const name = by ?? "Somebody else";
  return (
    <section aria-labelledby="conflict" className="mt-5 border-2 border-alarm p-4">
      <h2
        id="conflict"
        ref={heading}
        tabIndex={-1}
        className="text-[19px] font-semibold outline-none"
      >
        {name} has changed this {what} meanwhile
      </h2>
      <p className="pb-4 text-quiet">
        Neither is lost: choose which one goes on. What you do now is kept on this page.
      </p>
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        <Version title="Yours, not saved" shown={mine}>
          <Button onClick={() => onChoose("mine")}>Keep mine</Button>
        </Version>
        <Version title={`Saved by ${name}`} shown={theirs}>
          <Button tone="quiet" onClick={() => onChoose("theirs")}>
            Take theirs
          </Button>
        </Version>
      </div>
    </section>
  );
}

type Shown = { title: string; shown: ReactNode; children: ReactNode };

function Version({ title, shown, children }: Shown) {
  return (
    <section aria-label={title} className="min-w-0">
      <h3 className="border-b border-ink pb-1 font-semibold">{title}</h3>
      {shown}
      <div className="pt-3">{children}</div>
    </section>
  );
}
