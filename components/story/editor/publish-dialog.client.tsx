"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog.client";
import { TextInput } from "@/components/ui/field";
import { fromLocalTime } from "@/lib/local-time";

/** Publishing reaches the public, so it is asked once more, by name. */
export function PublishDialog({
  headline,
  timeZone,
  isBusy,
  trouble,
  missing,
  onMend,
  onPublish,
  onSchedule,
  onClose,
}: {
  headline: string;
  timeZone: string;
  isBusy: boolean;
  trouble: string;
  /** A sentence per field that stands in the way. */
  missing: Record<string, string>;
  onMend: (fields: Record<string, string>) => void;
  onPublish: () => void;
  onSchedule: (at: string) => void;
  onClose: () => void;
}) {
  const [local, setLocal] = useState("");
  const [error, setError] = useState<string>();
  const schedule = (event: FormEvent) => {
    event.preventDefault();
    const at = fromLocalTime(local, timeZone);
    if (!at) return setError("Enter a date and a time.");
    if (at.getTime() <= Date.now()) return setError("This time has passed.");
    onSchedule(at.toISOString());
  };
  return (
    <Dialog title="Publish story" isOpen onClose={onClose}>
      <p className="font-prose text-[19px]">“{headline || "Untitled story"}”</p>
      {trouble && (
        <p role="alert" className="mt-3 font-semibold text-alarm">
          {trouble}
        </p>
      )}
      {Object.keys(missing).length > 0 && (
        <div className="mt-3 border-l-4 border-alarm bg-sheet px-4 py-2">
          <p className="font-semibold">Before it can be published:</p>
          <ul>
            {Object.entries(missing).map(([field, words]) => (
              <li key={field}>
                <button
                  type="button"
                  className="link touch cursor-pointer text-left"
                  onClick={() => onMend({ [field]: words, ...missing })}
                >
                  {words}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="mt-4">
        <Button onClick={onPublish} disabled={isBusy}>
          Publish now
        </Button>
      </div>
      <form onSubmit={schedule} className="mt-5 grid gap-3 border-t border-rule pt-4">
        <TextInput
          id="schedule-at"
          type="datetime-local"
          label="Or publish at"
          hint={`Time of ${timeZone}.`}
          value={local}
          error={error}
          onChange={(event) => setLocal(event.target.value)}
        />
        <div>
          <Button type="submit" tone="quiet" disabled={isBusy}>
            Schedule
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
