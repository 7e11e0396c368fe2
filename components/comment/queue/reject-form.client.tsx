"use client";

import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/field";
import type { CannedReason } from "@/domain/comment/canned/queries";
import { type RejectionCode, rejectionReasons } from "@/domain/comment/rules";

type Props = {
  suggested: RejectionCode;
  canned: readonly CannedReason[];
  onReject: (code: RejectionCode, note: string) => void;
  onCancel: () => void;
};

const codes = Object.keys(rejectionReasons) as RejectionCode[];
/** One key each, as they lie on the keyboard. */
const keys = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "-"];

/** Why it is rejected: a key rejects at once, Enter rejects for the reason that is marked. */
export function RejectForm({ suggested, canned, onReject, onCancel }: Props) {
  const [code, setCode] = useState(suggested);
  const [note, setNote] = useState("");
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLInputElement>("input:checked")?.focus(), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    onReject(code, note);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      onCancel();
    }
    const isChoosing = event.target instanceof HTMLInputElement && event.target.type === "radio";
    const picked = isChoosing ? codes[keys.indexOf(event.key)] : undefined;
    if (!picked || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onReject(picked, note);
  };
  return (
    <form
      ref={form}
      onSubmit={submit}
      onKeyDown={press}
      className="mt-4 grid gap-3 border-t border-rule pt-3"
    >
      <fieldset>
        <legend className="font-semibold">Why? The author is told.</legend>
        <div className="mt-1 grid gap-x-5 min-[480px]:grid-cols-2 min-[1000px]:grid-cols-3">
          {codes.map((each, place) => (
            <label key={each} className="flex min-h-[44px] items-center gap-3">
              <input
                type="radio"
                name="code"
                value={each}
                checked={code === each}
                onChange={() => setCode(each)}
                aria-keyshortcuts={keys[place]}
                className="size-5 accent-verdigris"
              />
              <span
                aria-hidden="true"
                className="hidden min-w-[22px] rounded border border-edge text-center text-[13px] text-quiet min-[700px]:inline-block"
              >
                {keys[place]}
              </span>
              {rejectionReasons[each]}
            </label>
          ))}
        </div>
      </fieldset>
      <CannedNotes
        canned={canned.filter((one) => one.code === code)}
        note={note}
        onChoose={setNote}
      />
      <TextInput
        id="rejection-note"
        label="Note to the author (optional)"
        value={note}
        maxLength={500}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit">Reject</Button>
        <Button tone="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

type Notes = { canned: CannedReason[]; note: string; onChoose: (note: string) => void };

/** What the newsroom says for this reason; a click takes it, and it can still be changed. */
function CannedNotes({ canned, note, onChoose }: Notes) {
  if (canned.length === 0) return null;
  return (
    <fieldset>
      <legend className="text-[15px] font-semibold">In the newsroom's words</legend>
      <div className="mt-1 grid gap-2">
        {canned.map((one) => (
          <button
            key={one.id}
            type="button"
            aria-pressed={note === one.note}
            onClick={() => onChoose(note === one.note ? "" : one.note)}
            className="min-h-[44px] cursor-pointer rounded border border-edge px-3 py-2 text-left text-[15px] wrap-anywhere hover:bg-sheet aria-pressed:border-verdigris aria-pressed:bg-wash-a"
          >
            {one.note}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
