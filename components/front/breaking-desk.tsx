import { getDeskBreaking } from "@/domain/front/breaking/queries";
import type { FrontStory } from "@/domain/front/desk-queries";
import type { Staff } from "@/domain/person/rules";
import { dayAndTime } from "@/lib/dates";
import { BreakingForms } from "./breaking-forms.client";

type Shown = { staff: Staff; stories: FrontStory[]; timeZone: string };

/** The line above every readers' page: what it says, until when, and how to change it. */
export async function BreakingDesk({ staff, stories, timeZone }: Shown) {
  const line = await getDeskBreaking(staff);
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
            {line.story && <>Leads to “{line.story}”. </>}
            Put up by {line.by}, ends {dayAndTime(line.endsAt, timeZone)}.
          </p>
        </>
      ) : (
        <p className="text-[14px] text-quiet">There is none. It would stand above every page.</p>
      )}
      <BreakingForms
        key={line?.id ?? "none"}
        seen={line?.id ?? null}
        text={line?.text ?? ""}
        stories={stories.map(({ id, headline }) => ({ id, headline }))}
      />
    </section>
  );
}
