"use client";

import type { Editor } from "@tiptap/react";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { type ReadingEase, readingEase } from "@/lib/reading-ease";
import { countWordsIn } from "@/lib/rich-text";

/** Counting a long story takes longer than a key press may, so it waits for a pause. */
const pauseMs = 300;

export type Counts = { words: number; ease: ReadingEase | null };

export function useWordCount(editor: RefObject<Editor | null>) {
  const [counts, setCounts] = useState<Counts>({ words: 0, ease: null });
  const timer = useRef<number>(undefined);
  const count = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      const text = editor.current?.getText({ blockSeparator: "\n" }) ?? "";
      setCounts({ words: countWordsIn(text), ease: readingEase(text) });
    }, pauseMs);
  }, [editor]);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return { ...counts, count };
}
