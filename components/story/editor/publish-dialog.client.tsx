"use client";

import type { FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog.client";
import { useZonedTime, ZonedTime } from "@/components/ui/zoned-time.client";
import type { Outcome } from "@/domain/story/checklist/rules";
import type { Embargo } from "@/domain/story/embargo/rules";
import { EmbargoOverride } from "./embargo-override.client";
import { Findings } from "./findings.client";

/** Publishing reaches the public, so it is asked once more, by name. */
export function PublishDialog({
  id,
  headline,
  timeZone,
  isUpdate,
  scheduledFor,
  isBusy,
  trouble,
  outcome,
  embargo,
  onMend,
  onPublish,
  onSchedule,
  onClose,
}: {
  id: string;
  headline: string;
  timeZone: string;
  isUpdate: boolean;
  scheduledFor: Date | null;
  isBusy: boolean;
  trouble: string;
  /** What the checklist says. */
  outcome: Outcome;
  embargo: Embargo | null;
  onMend: (fields: Record<string, string>) => void;
  onPublish: () => void;
  onSchedule: (at: string) => void;
  onClose: () => void;
}) {
  const time = useZonedTime(timeZone, scheduledFor);
  const schedule = (event: FormEvent) => {
    event.preventDefault();
    const at = time.read();
    if (at === null) return time.setError("Enter a date and a time.");
    if (!at) return;
    if (at.getTime() <= Date.now()) return time.setError("This time has passed.");
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
      <div className="mt-3 grid gap-3 empty:hidden">
        <Findings
          outcome={outcome}
          onMend={(fields) => onMend({ ...fields, ...all(outcome.blocks) })}
        />
        {embargo && <EmbargoOverride {...{ id, embargo, timeZone }} />}
      </div>
      <div className="mt-4">
        <Button onClick={onPublish} disabled={isBusy}>
          {isUpdate ? "Update now" : "Publish now"}
        </Button>
      </div>
      <form onSubmit={schedule} className="mt-5 grid gap-3 border-t border-rule pt-4">
        <ZonedTime
          id="schedule-at"
          label={isUpdate ? "Or update at" : "Or publish at"}
          time={time}
        />
        <div>
          <Button type="submit" tone="quiet" disabled={isBusy}>
            {scheduledFor ? "Reschedule" : "Schedule"}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const all = (findings: Outcome["blocks"]) =>
  Object.fromEntries(findings.map(({ field, words }) => [field, words]));
