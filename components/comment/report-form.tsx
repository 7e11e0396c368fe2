import { useVoice } from "@/components/site/use-voice";
import { Button } from "@/components/ui/button";

/** Folded away until it is wanted; opens without a script. */
export function ReportForm({ commentId, author }: { commentId: string; author: string }) {
  const { report, reporting } = useVoice().words.comments;
  return (
    <details className="group open:w-full">
      <summary className="touch cursor-pointer list-none text-quiet underline decoration-1 underline-offset-3 hover:decoration-2">
        {report.seen}
        <span className="sr-only">{report.heard(author)}</span>
      </summary>
      <form
        method="post"
        action={`/api/comments/${commentId}/reports`}
        data-report-form
        className="grid gap-2 border-s-4 border-rule pb-2 ps-4"
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
        <Button type="submit" tone="quiet" className="justify-self-start">
          {reporting.send}
        </Button>
      </form>
    </details>
  );
}
