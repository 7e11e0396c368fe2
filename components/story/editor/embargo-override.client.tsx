"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { overrideEmbargo } from "@/domain/story/embargo/actions";
import { type Embargo, embargoWords } from "@/domain/story/embargo/rules";
import { refusalWords } from "./refusals";

/** An embargo that holds, and the way past it: with a name and a reason, in the log. */
export function EmbargoOverride({
  id,
  embargo,
  timeZone,
}: {
  id: string;
  embargo: Embargo;
  timeZone: string;
}) {
  const router = useRouter();
  // It can stand beside the text and in a dialog at once.
  const fieldId = useId();
  const [reason, setReason] = useState("");
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  if (embargo.overridden) return null;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (reason.trim() === "") return setError("Say why it goes out earlier.");
    setBusy(true);
    const answer = await overrideEmbargo({ id, reason }).catch(() => null);
    setBusy(false);
    if (answer?.ok) return router.refresh();
    setError(refusalWords(answer?.reason));
  };

  return (
    <form onSubmit={submit} className="grid gap-2 border-l-4 border-alarm bg-sheet px-4 py-3">
      <p className="font-semibold">{embargoWords(embargo.until, timeZone)}</p>
      <p className="text-[14px] text-quiet">
        {embargo.source && `${embargo.source}. `}Set by {embargo.setBy}. Until then it cannot be
        published.
      </p>
      <details>
        <summary className="link touch cursor-pointer">Override the embargo</summary>
        <div className="grid gap-2 pb-1">
          <TextArea
            id={fieldId}
            label="Reason, with your name in the log"
            rows={2}
            maxLength={500}
            value={reason}
            error={error}
            onChange={(event) => setReason(event.target.value)}
          />
          <div>
            <Button type="submit" tone="alarm" disabled={isBusy}>
              Override embargo
            </Button>
          </div>
        </div>
      </details>
    </form>
  );
}
