"use client";

import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";

type Props = {
  label: string;
  verb: string;
  names: string[];
  start?: string;
  /** @returns whether the words have been taken */
  onSend: (words: string) => Promise<boolean>;
  onCancel?: () => void;
};

/** Words for a note. “@” offers the names of colleagues. */
export function NoteForm({ label, verb, names, start = "", onSend, onCancel }: Props) {
  const [words, setWords] = useState(start);
  const [isBusy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const offered = offers(words, names);

  const complete = (name: string) => {
    setWords(words.replace(/@[^@\n]*$/, `@${name} `));
    field.current?.focus();
  };
  const send = async (event?: FormEvent) => {
    event?.preventDefault();
    setBusy(true);
    const isTaken = await onSend(words);
    setBusy(false);
    if (isTaken) setWords("");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send();
    else if (event.key === "Tab" && offered[0] && !event.shiftKey) {
      event.preventDefault();
      complete(offered[0]);
    }
  };

  return (
    <form onSubmit={(event) => void send(event)} className="grid gap-2 pt-2">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        rows={2}
        value={words}
        placeholder={label}
        maxLength={4_000}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={onKeyDown}
        className="field-sizing-content w-full rounded border border-edge bg-paper px-3 py-2"
      />
      {offered.length > 0 && (
        <ul aria-label="Colleagues" className="flex flex-wrap gap-2">
          {offered.map((name) => (
            <li key={name}>
              <button
                type="button"
                onClick={() => complete(name)}
                className="touch cursor-pointer rounded border border-edge px-2"
              >
                @{name}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" tone="quiet" disabled={isBusy || words.trim() === ""}>
          {verb}
        </Button>
        {onCancel && (
          <Button tone="quiet" onClick={onCancel}>
            Cancel
          </Button>
        )}
      </div>
    </form>
  );
}

const most = 5;

/** Names that fit what stands behind the last “@”, until one is complete. */
function offers(words: string, names: string[]): string[] {
  const typed = /(?:^|\s)@([^@\n]{0,40})$/.exec(words)?.[1]?.toLocaleLowerCase();
  if (typed === undefined || typed.endsWith(" ")) return [];
  return names.filter((name) => name.toLocaleLowerCase().startsWith(typed)).slice(0, most);
}
