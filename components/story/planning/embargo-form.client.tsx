"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { EmbargoOverride } from "@/components/story/editor/embargo-override.client";
import { refusalWords } from "@/components/story/editor/refusals";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/field";
import { useZonedTime, ZonedTime } from "@/components/ui/zoned-time.client";
import { setEmbargo } from "@/domain/story/embargo/actions";
import { type Embargo, embargoWords, holding } from "@/domain/story/embargo/rules";
import { dayAndTime } from "@/lib/dates";

type Shown = {
  id: string;
  embargo: Embargo | null;
  maySet: boolean;
  mayOverride: boolean;
  timeZone: string;
};

/** Until when nobody may publish, what became of it, and how to say so. */
export function EmbargoPart({ id, embargo, maySet, mayOverride, timeZone }: Shown) {
  const present = holding(embargo);
  return (
    <div className="grid gap-1">
      <h3 className="font-semibold">Embargo</h3>
      {present && mayOverride && <EmbargoOverride {...{ id, timeZone }} embargo={present} />}
      {present && !mayOverride && (
        <p className="border-l-4 border-alarm pl-3 text-[15px]">
          {embargoWords(present.until, timeZone)} {present.source}
        </p>
      )}
      {embargo?.overridden && (
        <p className="border-l-4 border-copper pl-3 text-[15px]">
          The embargo until {dayAndTime(embargo.until, timeZone)} was overridden by{" "}
          {embargo.overridden.by} on {dayAndTime(embargo.overridden.at, timeZone)}:{" "}
          {embargo.overridden.reason}
        </p>
      )}
      {!present && !embargo?.overridden && <p className="text-[15px] text-quiet">None.</p>}
      {maySet && <EmbargoForm {...{ id, timeZone }} word={present ? "Extend" : "Set"} />}
    </div>
  );
}

function EmbargoForm({ id, timeZone, word }: { id: string; timeZone: string; word: string }) {
  const router = useRouter();
  const time = useZonedTime(timeZone);
  const [source, setSource] = useState("");
  const [trouble, setTrouble] = useState("");
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const until = time.read();
    if (until === null) return time.setError("Enter a date and a time.");
    if (!until) return;
    setBusy(true);
    const answer = await setEmbargo({ id, until: until.toISOString(), source }).catch(() => null);
    setBusy(false);
    setTrouble("");
    if (answer?.ok) {
      time.type("");
      return router.refresh();
    }
    if (answer?.fields?.until) time.setError(answer.fields.until);
    else setTrouble(refusalWords(answer?.reason));
  };
  return (
    <details>
      <summary className="link touch cursor-pointer text-[15px] md:min-h-[32px]">
        {word} an embargo
      </summary>
      <form onSubmit={submit} noValidate className="grid gap-3 pb-2">
        <ZonedTime id="embargo-until" label="Embargo until" time={time} />
        <TextInput
          id="embargo-source"
          label="Whose embargo"
          maxLength={200}
          value={source}
          onChange={(event) => setSource(event.target.value)}
        />
        {trouble && (
          <p role="alert" className="text-[15px] font-semibold text-alarm">
            {trouble}
          </p>
        )}
        <div>
          <Button type="submit" tone="quiet" disabled={isBusy}>
            {word} embargo
          </Button>
        </div>
      </form>
    </details>
  );
}
