"use client";

import { Button } from "@/components/ui/button";
import type { CannedReason } from "@/domain/comment/canned/queries";
import { RejectForm } from "./reject-form.client";
import type { GivenToMany } from "./send-verdicts.client";
import type { Selection } from "./use-selection.client";

type Props = {
  selection: Selection;
  canned: CannedReason[];
  isRejecting: boolean;
  onRejecting: (open: boolean) => void;
  onVerdict: (given: GivenToMany) => void;
};

/** One decision for all that is selected. */
export function SelectionBar({ selection, canned, isRejecting, onRejecting, onVerdict }: Props) {
  const { length } = selection.cards;
  if (length === 0) return null;
  return (
    <section
      aria-label="Selected comments"
      className="sticky bottom-[96px] z-10 max-h-[70vh] overflow-y-auto border border-ink bg-sheet p-4"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <p className="mr-auto font-semibold" role="status">
          {length === 1 ? "1 comment selected" : `${length} comments selected`}
        </p>
        <Button onClick={() => onVerdict({ kind: "approve" })}>Approve all</Button>
        <Button tone="quiet" aria-expanded={isRejecting} onClick={() => onRejecting(!isRejecting)}>
          Reject all
        </Button>
        <Button tone="quiet" onClick={selection.clear}>
          Clear selection
        </Button>
      </div>
      {isRejecting && (
        <RejectForm
          suggested="SPAM"
          canned={canned}
          onReject={(code, note) => onVerdict({ kind: "reject", code, note })}
          onCancel={() => onRejecting(false)}
        />
      )}
    </section>
  );
}
