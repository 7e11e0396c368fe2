"use client";

import { useState } from "react";
import { TwoVersions } from "@/components/desk/two-versions.client";
import { TextArea, TextInput } from "@/components/ui/field";
import { useDragOrder } from "@/components/ui/use-drag-order.client";
import type { DeskNewsletter, IssueStory } from "@/domain/newsletter/queries";
import { maxIntroduction, maxSubject } from "@/domain/newsletter/rules";
import { AudienceFields } from "./audience-fields.client";
import { ComposerBar } from "./composer-bar.client";
import { DraftOutline } from "./draft-outline";
import { IssueFinder } from "./issue-finder.client";
import { IssueRow } from "./issue-row.client";
import { useIssueItems } from "./use-issue-items.client";
import { useNewsletterDraft } from "./use-newsletter-draft.client";

type Props = {
  issue: DeskNewsletter;
  newest: IssueStory[];
  sections: { id: string; name: string }[];
  timeZone: string;
};

/** An issue under its editors' hands, and the stories they choose from. */
export function Composer({ issue, newest, sections, timeZone }: Props) {
  const saved = useNewsletterDraft(issue);
  const { draft, change, saving } = saved;
  const [found, setFound] = useState<Record<string, IssueStory>>({});
  const stories = { ...byId(newest), ...issue.stories, ...found };
  const items = useIssueItems({ items: draft.items, change }, stories);
  const drag = useDragOrder(items.ids, items.move);
  return (
    <div ref={items.page}>
      <ComposerBar issue={issue} saved={saved} timeZone={timeZone} />
      {saving.kind === "conflict" && (
        <TwoVersions
          what="newsletter"
          by={saving.theirs.by}
          mine={<DraftOutline draft={draft} stories={stories} />}
          theirs={<DraftOutline draft={saving.theirs.value} stories={stories} />}
          onChoose={saved.settle}
        />
      )}
      <div className="grid grid-cols-1 gap-x-13 gap-y-10 pt-5 lg:grid-cols-[minmax(0,7fr)_minmax(0,4fr)]">
        <div className="grid grid-cols-1 content-start gap-8">
          <TextInput
            id="subject"
            label="Subject"
            maxLength={maxSubject}
            value={draft.subject}
            onChange={(event) => change({ subject: event.target.value })}
          />
          <TextArea
            id="introduction"
            label="Introduction"
            hint="Plain text. An empty line begins a paragraph. Optional."
            rows={5}
            maxLength={maxIntroduction}
            value={draft.introduction}
            onChange={(event) => change({ introduction: event.target.value })}
          />
          <section aria-labelledby="in-it">
            <h2 id="in-it" className="border-b border-ink pb-2 text-[19px] font-semibold">
              In this issue
            </h2>
            {draft.items.length === 0 && (
              <p className="py-4 text-quiet">No stories yet. Add some from the list.</p>
            )}
            <ol>
              {draft.items.map((item, index) => (
                <IssueRow
                  key={item.storyId}
                  {...{ item, index, items, drag, timeZone }}
                  story={stories[item.storyId]}
                />
              ))}
            </ol>
            <p aria-live="polite" className="min-h-[20px] pt-1 text-[14px] text-quiet">
              {items.said.words}
              {/* The same words twice are said twice only where the text differs. */}
              {items.said.at % 2 === 1 && "\u00a0"}
            </p>
          </section>
          <AudienceFields draft={draft} sections={sections} onChange={change} />
        </div>
        <IssueFinder
          {...{ newest, items, timeZone }}
          sectionIds={draft.sectionIds}
          onFound={(more) => setFound((known) => ({ ...known, ...byId(more) }))}
        />
      </div>
    </div>
  );
}

const byId = (stories: IssueStory[]): Record<string, IssueStory> =>
  Object.fromEntries(stories.map((story) => [story.id, story]));
