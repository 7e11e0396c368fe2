"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { focusFirst } from "./focus-field";
import { refusalWords } from "./refusals";

type Answer = { ok: boolean; reason?: string; fields?: Record<string, string> };
type Seen = { id: string; version: number };
export type Open = null | "publish" | "unpublish" | "sendBack" | "delete";

/** Saves what is not saved, runs a verb on exactly that version, and says what came of it. */
export function useVerb(
  id: string,
  flush: () => Promise<number | null>,
  onErrors: (errors: Record<string, string>) => void,
  /** Where the page itself says what came of it. */
  onDone?: (words: string) => void,
) {
  const router = useRouter();
  const [open, setOpen] = useState<Open>(null);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState("");
  const [done, setDone] = useState("");

  const show = (dialog: Open) => {
    setTrouble("");
    setOpen(dialog);
  };

  /** Marks the fields and goes to the first, once the dialog has given the focus back. */
  const pointAt = (fields: Record<string, string>) => {
    onErrors(fields);
    setOpen(null);
    window.setTimeout(() => focusFirst(fields), 50);
  };

  const act = async (
    verb: (seen: Seen) => Promise<Answer>,
    words: string,
    after: () => void = router.refresh,
  ) => {
    setBusy(true);
    setTrouble("");
    setDone("");
    const version = await flush();
    const answer: Answer | null =
      version === null
        ? { ok: false, reason: "unsaved" }
        : await verb({ id, version }).catch(() => null);
    setBusy(false);
    if (answer?.ok) {
      setOpen(null);
      if (onDone) return onDone(words);
      onErrors({});
      setDone(words);
      return after();
    }
    // A page that does not save shows what was true when it was drawn.
    if (onDone) router.refresh();
    const fields = answer?.fields ?? {};
    setTrouble([refusalWords(answer?.reason), ...Object.values(fields)].join(" "));
    // A time or an embargo is mended where one is.
    const isElsewhere = Object.keys(fields).length > 0 && !fields.at && !fields.embargo;
    if (isElsewhere) pointAt(fields);
  };

  return { open, show, isBusy, trouble, done, act, pointAt };
}
