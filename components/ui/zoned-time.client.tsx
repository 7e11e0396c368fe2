"use client";

import { useState } from "react";
import { readLocalTime, toLocalTime, zoneNameAt } from "@/lib/local-time";
import { TextInput } from "./field";

export type ZonedTimeState = ReturnType<typeof useZonedTime>;

/** A date and a time of the newsroom's wall clock; what it cannot mean is said before it is sent. */
export function useZonedTime(timeZone: string, start: Date | null = null) {
  const [local, setLocal] = useState(() => (start ? toLocalTime(start, timeZone) : ""));
  const [isSecond, setSecond] = useState(() => isSecondOfTwo(start, timeZone));
  const [error, setError] = useState<string>();

  const type = (value: string) => {
    setLocal(value);
    setSecond(false);
    setError(undefined);
  };

  /** @returns null where nothing is entered, undefined where it is no moment; the field says why */
  const read = (): Date | null | undefined => {
    if (local === "") return null;
    const reading = readLocalTime(local, timeZone);
    if (reading.kind === "at") return reading.at;
    if (reading.kind === "twice") return isSecond ? reading.second : reading.first;
    setError(
      reading.kind === "none"
        ? "Enter a date and a time."
        : `Clocks go forward then: ${local.slice(11, 16)} does not exist. Choose ${reading.before} or earlier, or ${reading.after} or later.`,
    );
    return undefined;
  };

  return { timeZone, local, isSecond, error, type, setSecond, setError, read };
}

function isSecondOfTwo(at: Date | null, timeZone: string): boolean {
  if (!at) return false;
  const reading = readLocalTime(toLocalTime(at, timeZone), timeZone);
  return reading.kind === "twice" && reading.second.getTime() === at.getTime();
}

/** The field, with the zone by name; a time that comes twice in a night asks which of the two. */
export function ZonedTime({
  id,
  label,
  hint,
  time,
}: {
  id: string;
  label: string;
  hint?: string;
  time: ZonedTimeState;
}) {
  const { timeZone, local } = time;
  const reading = readLocalTime(local, timeZone);
  return (
    <div className="grid gap-2">
      <TextInput
        id={id}
        type="datetime-local"
        label={label}
        hint={[hint, `Time of ${timeZone.replaceAll("_", " ")}.`].filter(Boolean).join(" ")}
        value={local}
        error={time.error}
        onChange={(event) => time.type(event.target.value)}
      />
      {reading.kind === "twice" && (
        <fieldset className="border-l-4 border-copper pl-3">
          <legend className="sr-only">{label}: which of the two</legend>
          <p className="text-[14px]">Clocks go back that night, so this time comes twice.</p>
          {[reading.first, reading.second].map((at, index) => (
            <label key={at.toISOString()} className="touch w-full gap-3">
              <input
                type="radio"
                name={`${id}-which`}
                className="size-5 accent-verdigris"
                checked={time.isSecond === (index === 1)}
                onChange={() => time.setSecond(index === 1)}
              />
              {index === 0 ? "The first" : "The second"}, {zoneNameAt(at, timeZone)}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}
