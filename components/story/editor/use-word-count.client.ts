"use client";

import type { Editor } from "@tiptap/react";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { countWordsIn } from "@/lib/rich-text";

/** Counting a long story takes longer than a key press may, so it waits for a pause. */
const pauseMs = 300;

export function useWordCount(editor: RefObject<Editor | null>) {
  const [words, setWords] = useState(0);
  const timer = useRef<number>(undefined);
  const count = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(
      () => setWords(countWordsIn(editor.current?.getText({ blockSeparator: "\n" }) ?? "")),
      pauseMs,
    );
  }, [editor]);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return { words, count };
}
