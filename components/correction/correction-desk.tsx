import { deskCorrections } from "@/domain/correction/queries";
import { kindWords } from "@/domain/correction/rules";
import type { Staff } from "@/domain/person/rules";
import { dayAndTime } from "@/lib/dates";
import { CorrectionForm, WithdrawForm } from "./correction-forms.client";

/** Below a published story's editor: what readers were told, and telling them more. */
export async function CorrectionDesk({
  staff,
  storyId,
  timeZone,
}: {
  staff: Staff;
  storyId: string;
  timeZone: string;
}) {
  const items = await deskCorrections(staff, storyId);
  return (
    <details className="mt-8 border-t-2 border-ink pt-3">
      <summary className="touch cursor-pointer text-[17px] font-semibold">
        Corrections ({items.length})
      </summary>
      <p className="max-w-[640px] pb-4 text-[15px] text-quiet">
        Readers see them on the story at once, with the date, and on the page of all corrections.
        What is published here cannot be rewritten, only withdrawn.
      </p>
      <ul>
        {items.map(({ id, kind, text, at, by }) => (
          <li key={id} className="border-b border-rule py-3">
            <p className="text-[15px] text-quiet">
              {kindWords[kind]}, {dayAndTime(at, timeZone)}, {by}
            </p>
            <p className="font-prose">{text}</p>
            <WithdrawForm id={id} />
          </li>
        ))}
      </ul>
      <CorrectionForm storyId={storyId} />
    </details>
  );
}
