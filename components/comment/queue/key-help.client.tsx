"use client";

import type { RefObject } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/field";

const keys = [
  ["j", "next comment"],
  ["k", "previous comment"],
  ["a", "approve"],
  ["r", "reject, then a digit or Enter for the reason"],
  ["f", "feature, or take that back"],
  ["u", "undo the last verdict"],
  ["/", "search"],
  ["?", "these keys"],
];

type Props = {
  dialog: RefObject<HTMLDialogElement | null>;
  areOn: boolean;
  onSwitch: (on: boolean) => void;
};

export function KeyHelp({ dialog, areOn, onSwitch }: Props) {
  return (
    <dialog
      ref={dialog}
      aria-labelledby="key-help-title"
      className="m-auto w-[min(26rem,calc(100%-40px))] border-2 border-ink bg-paper p-5 text-ink backdrop:bg-ink/40"
    >
      <h2 id="key-help-title" className="text-[20px] font-semibold">
        Keys
      </h2>
      <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {keys.map(([key, what]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="inline-block min-w-[26px] rounded border border-edge px-1 text-center font-sans">
                {key}
              </kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-4">
        <Checkbox
          id="single-keys"
          label="Use single keys on this device"
          checked={areOn}
          onChange={(event) => onSwitch(event.target.checked)}
        />
      </div>
      <Button className="mt-2" onClick={() => dialog.current?.close()}>
        Close
      </Button>
    </dialog>
  );
}
