import { useVoice } from "@/components/site/use-voice";
import { Button } from "@/components/ui/button";

type Props = {
  /** Empty in the one that the script copies. */
  commentId?: string;
  /** Where to go without reporting. */
  back: string;
};

/** What is wrong with a comment: below it where the address asks for it, or where the script puts it. */
export function ReportForm({ commentId = "", back }: Props) {
  const { reporting, form } = useVoice().words.comments;
  return (
    <form
      id={commentId ? "report" : undefined}
      method="post"
      action={`/api/comments/${commentId}/reports`}
      data-report-form
      className="mt-2 grid gap-2 border-s-4 border-rule pb-2 ps-4 text-[15px]"
    >
      <fieldset>
        <legend className="font-semibold">{reporting.what}</legend>
        {Object.entries(reporting.reasons).map(([code, label]) => (
          <label key={code} className="flex min-h-[44px] items-center gap-3">
            <input
              type="radio"
              name="reason"
              value={code}
              required
              className="size-5 accent-verdigris"
            />
            {label}
          </label>
        ))}
      </fieldset>
      <label className="grid gap-1">
        <span>{reporting.note}</span>
        <input
          name="note"
          maxLength={500}
          className="min-h-[44px] w-full rounded border border-edge bg-paper px-3 text-[16px]"
        />
      </label>
      <div className="flex flex-wrap items-center gap-x-5">
        <Button type="submit" tone="quiet">
          {reporting.send}
        </Button>
        <a href={back} data-cancel className="touch link">
          {form.cancel}
        </a>
      </div>
    </form>
  );
}
