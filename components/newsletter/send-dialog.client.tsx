"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog.client";
import { useZonedTime, ZonedTime } from "@/components/ui/zoned-time.client";
import { countReach, scheduleIssue, sendIssue } from "@/domain/newsletter/actions";
import type { Reach } from "@/domain/newsletter/recipients";
import { ReachWords } from "./reach-words";
import { refusalOf } from "./words";

type Props = {
  id: string;
  subject: string;
  timeZone: string;
  flush: () => Promise<number | null>;
  onClose: () => void;
};

/** The last look before it reaches people: how many there are, and when. */
export function SendDialog({ id, subject, timeZone, flush, onClose }: Props) {
  const router = useRouter();
  const [reach, setReach] = useState<Reach | "failed" | null>(null);
  const [trouble, setTrouble] = useState("");
  const [isBusy, setBusy] = useState(false);
  const time = useZonedTime(timeZone);

  useEffect(() => {
    let isCurrent = true;
    void countReach({ id })
      .catch(() => null)
      .then((answer) => {
        if (isCurrent) setReach(answer && "daily" in answer ? answer : "failed");
      });
    return () => {
      isCurrent = false;
    };
  }, [id]);

  type Sent = { ok: boolean; reason?: string } | null;
  const run = async (send: (version: number) => Promise<Sent>) => {
    if (isBusy) return;
    setBusy(true);
    const version = await flush();
    const answer = version === null ? { ok: false, reason: "unsaved" } : await send(version);
    setBusy(false);
    if (!answer?.ok) return setTrouble(refusalOf(answer?.reason));
    router.refresh();
    onClose();
  };

  const schedule = () => {
    const at = time.read();
    if (at === undefined) return;
    if (at === null) return time.setError("Enter a date and a time.");
    const when = at.toISOString();
    void run((version) => scheduleIssue({ id, version, at: when }).catch(() => null));
  };

  const isForNobody = reach !== null && reach !== "failed" && reach.daily + reach.weekly === 0;
  return (
    <Dialog title="Send newsletter" isOpen onClose={onClose}>
      <div className="grid gap-5">
        <div>
          <p className="font-prose text-[19px] font-semibold wrap-anywhere">{subject}</p>
          <ReachWords reach={reach} />
        </div>
        <p role="alert" className="text-alarm empty:hidden">
          {trouble}
        </p>
        <div>
          <Button
            disabled={isForNobody}
            aria-disabled={isBusy}
            onClick={() => void run((version) => sendIssue({ id, version }).catch(() => null))}
          >
            Send now
          </Button>
        </div>
        <div className="grid gap-4 border-t border-rule pt-4">
          <ZonedTime
            id="send-at"
            label="Or at"
            hint="Who gets it is counted again then."
            time={time}
          />
          <div>
            <Button tone="quiet" aria-disabled={isBusy} onClick={schedule}>
              Schedule
            </Button>
          </div>
        </div>
      </div>
    </Dialog>
  );
}
