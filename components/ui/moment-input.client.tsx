"use client";

import { useState } from "react";
import { fromLocalTime, toLocalTime } from "@/lib/local-time";
import { TextInput } from "./field";

/**
 * A moment as a wall clock of the newsroom's zone shows it, for forms that save as one types. While
 * it is being typed the field belongs to the keyboard: a year begins as 0002, and that is no moment
 * to save, nor one to write back over the next digit.
 */
export function MomentInput({
  id,
  label,
  hint,
  at,
  timeZone,
  isLocked,
  error,
  onChange,
}: {
  id: string;
  label: string;
  hint: string;
  /** ISO 8601. */
  at: string | null;
  timeZone: string;
  isLocked: boolean;
  error?: string | undefined;
  onChange: (at: string | null) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const [isLeft, setLeft] = useState(false);
  const isUnread = Boolean(typed) && fromLocalTime(typed ?? "", timeZone) === null;
  const type = (local: string) => {
    setTyped(local);
    setLeft(false);
    const moment = fromLocalTime(local, timeZone);
    if (moment) onChange(moment.toISOString());
    else if (local === "") onChange(null);
  };
  return (
    <TextInput
      id={id}
      type="datetime-local"
      label={label}
      hint={`${hint} Time of ${timeZone.replaceAll("_", " ")}.`}
      value={typed ?? (at ? toLocalTime(new Date(at), timeZone) : "")}
      disabled={isLocked}
      error={isLeft && isUnread ? "Enter a date and a time." : error}
      onChange={(event) => type(event.target.value)}
      onBlur={() => (isUnread ? setLeft(true) : setTyped(null))}
    />
  );
}
