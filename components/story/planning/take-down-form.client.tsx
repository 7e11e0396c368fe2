"use client";

import type { FormEvent } from "react";
import type { useVerb } from "@/components/story/editor/use-verb.client";
import { Button } from "@/components/ui/button";
import { useZonedTime, ZonedTime } from "@/components/ui/zoned-time.client";
import { planUnpublish } from "@/domain/story/actions";
import { dayAndTime } from "@/lib/dates";

/** When the story comes down by itself. */
export function TakeDownPart({
  verb,
  unpublishAt,
  timeZone,
  mayPlan,
}: {
  verb: ReturnType<typeof useVerb>;
  unpublishAt: Date | null;
  timeZone: string;
  mayPlan: boolean;
}) {
  const time = useZonedTime(timeZone, unpublishAt);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const at = time.read();
    if (at === null) return time.setError("Enter a date and a time.");
    if (!at) return;
    void verb.act((seen) => planUnpublish({ ...seen, at: at.toISOString() }), "Planned");
  };
  return (
    <div className="grid gap-1">
      <h3 className="font-semibold">Take down</h3>
      <p className="text-[15px] text-quiet">
        {unpublishAt
          ? `Comes down on ${dayAndTime(unpublishAt, timeZone)}.`
          : "No time is planned: it stays."}
      </p>
      {mayPlan && (
        <details>
          <summary className="link touch cursor-pointer text-[15px] md:min-h-[32px]">
            {unpublishAt ? "Change the time" : "Plan a time"}
          </summary>
          <form onSubmit={submit} noValidate className="grid gap-3 pb-2">
            <ZonedTime id="unpublish-at" label="Unpublish at" time={time} />
            <div className="flex flex-wrap gap-3">
              <Button type="submit" tone="quiet" disabled={verb.isBusy}>
                Plan
              </Button>
              {unpublishAt && (
                <Button
                  tone="quiet"
                  disabled={verb.isBusy}
                  onClick={() =>
                    void verb.act((seen) => planUnpublish({ ...seen, at: null }), "It stays")
                  }
                >
                  Let it stay
                </Button>
              )}
            </div>
          </form>
        </details>
      )}
      {verb.trouble && (
        <p role="alert" className="text-[15px] font-semibold text-alarm">
          {verb.trouble}
        </p>
      )}
      <span role="status" className="text-[15px] font-semibold text-verdigris empty:hidden">
        {verb.done}
      </span>
    </div>
  );
}
