"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { QueueCard as Card } from "@/domain/comment/moderation/queries";
import type { RejectionCode } from "@/domain/comment/rules";
import { CardContext } from "./card-context";
import { RejectForm } from "./reject-form.client";
import type { Given, Item } from "./use-queue.client";

type Props = {
  item: Item;
  timeZone: string;
  isCurrent: boolean;
  isRejecting: boolean;
  onCurrent: () => void;
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
      className="scroll-m-20 border border-rule border-l-4 bg-paper p-4 aria-[current]:border-l-verdigris aria-[current]:bg-sheet min-[700px]:p-5"
    >
      <CardContext card={card} timeZone={timeZone} />
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
          onReject={(code, note) => onVerdict({ kind: "reject", code, note })}
          onCancel={() => onRejecting(false)}
        />
      ) : (
        <Verbs {...props} />
      )}
    </article>
  );
}

function Verbs({ item: { card }, onRejecting, onVerdict }: Props) {
  const isSettled = card.status === "APPROVED" && card.reports.length === 0 && !card.appeal;
  return (
    <div className="mt-4 flex flex-wrap gap-2">
      <Button
        disabled={isSettled}
        onClick={() => onVerdict({ kind: "approve" })}
        aria-keyshortcuts="a"
      >
        Approve
        <Key name="a" />
      </Button>
      <Button
        tone="quiet"
        disabled={card.status === "REJECTED" && !card.appeal}
        onClick={() => onRejecting(true)}
        aria-keyshortcuts="r"
      >
        Reject
        <Key name="r" />
      </Button>
      <Button
        tone="quiet"
        aria-pressed={card.isFeatured}
        onClick={() => onVerdict({ kind: card.isFeatured ? "unfeature" : "feature" })}
        aria-keyshortcuts="f"
        className="aria-pressed:border-verdigris aria-pressed:bg-wash-a"
      >
        Feature
        <Key name="f" />
      </Button>
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
