"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { CannedReason } from "@/domain/comment/canned/queries";
import type { QueueCard as Card } from "@/domain/comment/moderation/queries";
import type { RejectionCode } from "@/domain/comment/rules";
import { CardAround } from "./card-around.client";
import { CardContext } from "./card-context";
import type { Item } from "./queue-state";
import { RejectForm } from "./reject-form.client";
import type { Given } from "./send-verdicts.client";

type Props = {
  item: Item;
  /** A colleague who is reading it. */
  holder: string | undefined;
  canned: readonly CannedReason[];
  timeZone: string;
  isCurrent: boolean;
  isSelected: boolean;
  isOpen: boolean;
  isRejecting: boolean;
  onCurrent: () => void;
  onSelect: () => void;
  onOpen: () => void;
  onRejecting: (open: boolean) => void;
  onVerdict: (given: Given) => void;
  onDismiss: () => void;
};

/** One comment to decide on. */
export function QueueCard(props: Props) {
  const { item, timeZone, isCurrent, isRejecting, onCurrent, onRejecting, onVerdict } = props;
  const { card, notice } = item;
  return (
    <article
      id={`card-${card.id}`}
      aria-label={`Comment by ${card.author.name}`}
      aria-current={isCurrent ? "true" : undefined}
      tabIndex={-1}
      onFocus={onCurrent}
      className="scroll-m-20 border border-rule border-l-4 bg-paper p-4 wrap-anywhere aria-[current]:border-l-verdigris aria-[current]:bg-sheet min-[700px]:p-5"
    >
      <CardContext card={card} timeZone={timeZone} />
      <CardAround id={card.id} timeZone={timeZone} isOpen={props.isOpen} onToggle={props.onOpen} />
      {props.holder && (
        <p role="status" className="mt-3 text-[15px] font-semibold text-copper">
          {props.holder} is reading this.
        </p>
      )}
      {notice && (
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <Notice kind="alert">{notice}</Notice>
          <Button tone="quiet" onClick={props.onDismiss}>
            Put aside
          </Button>
        </div>
      )}
      {isRejecting ? (
        <RejectForm
          suggested={suggest(card)}
          canned={props.canned}
          onReject={(code, note) => onVerdict({ kind: "reject", code, note })}
          onCancel={() => onRejecting(false)}
        />
      ) : (
        <Verbs {...props} />
      )}
    </article>
  );
}

function Verbs({ item: { card }, holder, isSelected, onSelect, onRejecting, onVerdict }: Props) {
  const isHeld = holder !== undefined || card.appeal?.isForAnother === true;
  const isSettled = card.status === "APPROVED" && card.reports.length === 0 && !card.appeal;
  return (
    <div className="mt-4 flex flex-wrap gap-2">
      <Button
        disabled={isHeld || isSettled}
        onClick={() => onVerdict({ kind: "approve" })}
        aria-keyshortcuts="a"
      >
        Approve
        <Key name="a" />
      </Button>
      <Button
        tone="quiet"
        disabled={isHeld || (card.status === "REJECTED" && !card.appeal)}
        onClick={() => onRejecting(true)}
        aria-keyshortcuts="r"
      >
        Reject
        <Key name="r" />
      </Button>
      <Button
        tone="quiet"
        disabled={isHeld}
        aria-pressed={card.isFeatured}
        onClick={() => onVerdict({ kind: card.isFeatured ? "unfeature" : "feature" })}
        aria-keyshortcuts="f"
        className="aria-pressed:border-verdigris aria-pressed:bg-wash-a"
      >
        Feature
        <Key name="f" />
      </Button>
      <label className="ml-auto flex min-h-[44px] cursor-pointer items-center gap-2 text-[15px]">
        <input
          type="checkbox"
          checked={isSelected}
          disabled={isHeld}
          onChange={onSelect}
          aria-keyshortcuts="x"
          className="size-5 accent-verdigris"
        />
        Select
        <Key name="x" />
      </label>
    </div>
  );
}

function Key({ name }: { name: string }) {
  return (
    <span
      aria-hidden="true"
      className="hidden min-w-[22px] rounded border border-current px-1 text-center font-sans text-[13px] font-normal min-[700px]:inline-block"
    >
      {name}
    </span>
  );
}

/** The reason that the evidence on the card speaks for; the moderator decides. */
function suggest({ heldBecause, reports }: Card): RejectionCode {
  if (heldBecause.startsWith("Banned word")) return "BANNED_WORD";
  if (/^(Contains a link|Same text|Looks like spam)/.test(heldBecause)) return "SPAM";
  const { reason } = reports[0] ?? {};
  if (reason === "OFF_TOPIC") return "IRRELEVANT_CONTENT";
  return reason === "SPAM" || reason === "OFFENSIVE" ? reason : "OTHER";
}
