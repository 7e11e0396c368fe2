import { ButtonLink } from "@/components/ui/button";
import { KeepCurrent } from "@/components/ui/keep-current.client";
import { StatusMark } from "@/components/ui/status-mark";
import type { DeskNewsletter } from "@/domain/newsletter/queries";
import { IssueProgress } from "./issue-progress";
import { IssueVerb } from "./issue-verb.client";
import { StoryFacts } from "./story-facts";
import { audienceWords, momentOf, newsletterMarks } from "./words";

type Shown = {
  issue: DeskNewsletter;
  sections: { id: string; name: string }[];
  timeZone: string;
};

/** An issue that is no draft: what is in it, how far it is, and what can be done now. */
export function IssueReport({ issue, sections, timeZone }: Shown) {
  const { id, status, subject, draft } = issue;
  const only = sections.filter((section) => draft.sectionIds.includes(section.id));
  return (
    <div className="grid max-w-[820px] gap-8">
      {status === "sending" && <KeepCurrent />}
      <div className="grid gap-2 border-t-2 border-ink pt-3">
        <p className="font-prose text-[24px] leading-[1.2] font-semibold wrap-anywhere">
          {subject}
        </p>
        <p className="flex flex-wrap gap-x-3">
          <StatusMark {...newsletterMarks[status]} />
          <span className="text-quiet">
            {momentOf(issue, timeZone)}. {audienceWords[draft.audience]}
            {only.length > 0 && ` of ${only.map(({ name }) => name).join(", ")}`}
            {issue.isAutomatic && ". Made by itself"}
          </span>
        </p>
      </div>
      {issue.startedAt && <IssueProgress issue={issue} />}
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={`/desk/newsletters/${id}/preview`} tone="quiet">
          Preview
        </ButtonLink>
        {status === "scheduled" && <IssueVerb id={id} verb="cancel" words="Cancel" />}
        {status === "sending" && <IssueVerb id={id} verb="stop" words="Stop" tone="alarm" />}
        {status === "stopped" && (
          <>
            <IssueVerb id={id} verb="resume" words="Go on" tone="ink" />
            <IssueVerb
              id={id}
              verb="end"
              words="End here"
              tone="alarm"
              confirm={{
                title: "End this newsletter",
                text: "Whoever has not had it does not get it any more.",
                button: "End it",
              }}
            />
          </>
        )}
      </div>
      <section aria-labelledby="in-it">
        <h2 id="in-it" className="border-b border-ink pb-2 text-[19px] font-semibold">
          In this issue
        </h2>
        <p className="py-3 whitespace-pre-line wrap-anywhere empty:hidden">{draft.introduction}</p>
        <ol>
          {draft.items.map(({ storyId, note }) => (
            <li key={storyId} className="border-b border-rule py-2">
              <p className="font-prose text-[17px] font-semibold wrap-anywhere">
                {issue.stories[storyId]?.headline ?? "Deleted story"}
              </p>
              <StoryFacts story={issue.stories[storyId]} timeZone={timeZone} />
              {note && <p className="text-[15px] wrap-anywhere">{note}</p>}
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
