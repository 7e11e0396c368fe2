import { DeskTitle } from "@/components/desk/desk-title";
import type { CannedReason } from "@/domain/comment/canned/queries";
import { type RejectionCode, rejectionReasons } from "@/domain/comment/rules";
import { NewReasonForm, RemoveReasonForm } from "./canned-forms.client";

const codes = Object.keys(rejectionReasons) as RejectionCode[];

/** What the newsroom tells authors, by reason. */
export function CannedPage({
  reasons,
  mayChange,
}: {
  reasons: CannedReason[];
  mayChange: boolean;
}) {
  const used = codes.filter((code) => reasons.some((reason) => reason.code === code));
  return (
    <div className="max-w-[44em]">
      <DeskTitle title="Reasons" />
      <p className="pb-5 text-quiet">
        What authors are told again and again, in the newsroom's words. Whoever rejects a comment
        finds them under the reason, and may still change them.
      </p>
      {used.length === 0 && (
        <p className="border-t border-rule py-5 text-quiet">No words are kept yet.</p>
      )}
      {used.map((code) => (
        <section key={code} aria-labelledby={`of-${code}`} className="pb-5">
          <h2 id={`of-${code}`} className="border-t border-ink pt-3 text-[20px] font-semibold">
            {rejectionReasons[code]}
          </h2>
          <ul>
            {reasons
              .filter((reason) => reason.code === code)
              .map(({ id, note }) => (
                <li
                  key={id}
                  className="flex items-baseline justify-between gap-4 border-b border-rule py-2"
                >
                  <p className="font-prose whitespace-pre-line wrap-anywhere">{note}</p>
                  {mayChange && <RemoveReasonForm id={id} note={note} />}
                </li>
              ))}
          </ul>
        </section>
      ))}
      {mayChange && (
        <section aria-labelledby="new-reason" className="pt-5">
          <h2 id="new-reason" className="border-t border-ink pt-3 pb-3 text-[20px] font-semibold">
            New words
          </h2>
          <NewReasonForm />
        </section>
      )}
    </div>
  );
}
