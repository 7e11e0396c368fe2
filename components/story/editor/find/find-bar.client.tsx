"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { findStateOf, look, replaceAll, replaceOne, step } from "./find-plugin";

const field = "min-h-[44px] min-w-0 grow rounded border border-edge bg-paper px-3";

/** Find and replace, above the text; Escape goes back to it. */
export default function FindBar({
  editor,
  isLocked,
  onClose,
}: {
  editor: Editor;
  isLocked: boolean;
  onClose: () => void;
}) {
  const [query, setQuery] = useState(() => selectedWords(editor));
  const [words, setWords] = useState("");
  const [matchCase, setMatchCase] = useState(false);
  const [wholeWord, setWholeWord] = useState(false);
  const [told, setTold] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const { count, current } = useEditorState({
    editor,
    selector: ({ editor: e }) => {
      const { found, current: at } = findStateOf(e.state);
      return { count: found.length, current: at };
    },
  });

  useEffect(() => {
    input.current?.select();
    return () => look(editor, null);
  }, [editor]);
  useEffect(() => {
    look(editor, { query, matchCase, wholeWord });
    setTold("");
  }, [editor, query, matchCase, wholeWord]);

  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && event.target === input.current)
      step(editor, event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  /** A button that has nothing left to do loses the focus; the field takes it. */
  const goOn = () => {
    if (findStateOf(editor.state).found.length === 0) input.current?.focus();
  };
  const one = () => {
    replaceOne(editor, words);
    goOn();
  };
  const all = () => {
    const changed = replaceAll(editor, words);
    goOn();
    setTold(changed === 1 ? "1 place changed." : `${changed} places changed.`);
  };
  const state = query === "" ? "" : count === 0 ? "Not found" : `${current + 1} of ${count}`;

  return (
    <search
      aria-label="Find and replace"
      onKeyDown={onKeyDown}
      className="grid gap-2 border-b border-rule bg-sheet p-3 text-[15px]"
    >
      <div className="flex flex-wrap items-center gap-2">
        <input
          ref={input}
          aria-label="Find"
          placeholder="Find"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          className={field}
        />
        <span role="status" className="min-w-[84px] text-quiet tabular-nums">
          {told || state}
        </span>
        <Button tone="quiet" onClick={() => step(editor, -1)} disabled={count === 0}>
          Previous
        </Button>
        <Button tone="quiet" onClick={() => step(editor, 1)} disabled={count === 0}>
          Next
        </Button>
        <Button tone="quiet" onClick={close}>
          Close
        </Button>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <input
          aria-label="Replace with"
          placeholder="Replace with"
          value={words}
          disabled={isLocked}
          onChange={(event) => setWords(event.target.value)}
          className={field}
        />
        <Button tone="quiet" onClick={one} disabled={isLocked || count === 0}>
          Replace
        </Button>
        <Button tone="quiet" onClick={all} disabled={isLocked || count === 0}>
          Replace all
        </Button>
      </div>
      <div className="flex flex-wrap gap-x-5">
        <Choice label="Match case" isOn={matchCase} onChange={setMatchCase} />
        <Choice label="Whole words" isOn={wholeWord} onChange={setWholeWord} />
      </div>
    </search>
  );
}

/** Whoever has selected a word wants to find the others. */
function selectedWords({ state: { doc, selection } }: Editor): string {
  const { $from, $to, from, to } = selection;
  return $from.sameParent($to) && to - from <= 100 ? doc.textBetween(from, to) : "";
}

function Choice({
  label,
  isOn,
  onChange,
}: {
  label: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}) {
  return (
    <label className="touch gap-2">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => onChange(event.target.checked)}
        className="size-4 accent-verdigris"
      />
      {label}
    </label>
  );
}
