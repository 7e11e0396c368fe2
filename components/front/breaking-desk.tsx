import { getDeskBreaking } from "@/domain/front/breaking/queries";
import { listNewest } from "@/domain/front/desk-queries";
import type { Staff } from "@/domain/person/rules";
import { dayAndTime } from "@/lib/dates";
import { BreakingForms } from "./breaking-forms.client";

/** The line above every readers' page: what it says, until when, and how to change it. */
export async function BreakingDesk({ staff, timeZone }: { staff: Staff; timeZone: string }) {
  const [line, newest] = await Promise.all([getDeskBreaking(staff), listNewest(staff, null)]);
  const stories = newest.map(({ id, headline }) => ({ id, headline }));
  // A line may lead to a story that is no longer among the newest.
  if (line?.story && !stories.some(({ id }) => id === line.story?.id)) stories.unshift(line.story);
  return (
    <section
      aria-labelledby="breaking"
      className={`mb-5 border-l-4 bg-sheet px-4 py-3 ${line ? "border-alarm" : "border-rule"}`}
    >
      <h2 id="breaking" className="text-[17px] font-semibold">
        Breaking-news line
      </h2>
      {line ? (
        <>
          <p className="font-prose text-[19px] leading-[1.35] font-semibold wrap-anywhere">
            {line.text}
          </p>
          <p className="pb-2 text-[14px] text-quiet">
            {line.story && leadsTo(line.story)}
            Put up by {line.by}, ends {dayAndTime(line.endsAt, timeZone)}.
          </p>
        </>
      ) : (
        <p className="text-[14px] text-quiet">There is none. It would stand above every page.</p>
      )}
      <BreakingForms
        line={{
          seen: line?.id ?? "",
          text: line?.text ?? "",
          storyId: line?.story?.id ?? "",
        }}
        stories={stories}
      />
    </section>
  );
}

const leadsTo = ({ headline, isPublished }: { headline: string; isPublished: boolean }): string =>
  isPublished
    ? `Leads to “${headline}”. `
    : `Leads nowhere: “${headline}” is not published any more. `;
