"use client";

import type { Editor } from "@tiptap/react";
import { type KeyboardEvent, useState, useSyncExternalStore } from "react";
import { PlanningPanel } from "@/components/story/planning/planning-panel.client";
import { TextArea } from "@/components/ui/field";
import type { NoteThread } from "@/domain/note/queries";
import type { AuthorOption, Colleague } from "@/domain/person/staff-queries";
import type { SectionView } from "@/domain/section/queries";
import type { Policy } from "@/domain/story/checklist/rules";
import { maxHeadline, maxStandfirst } from "@/domain/story/input";
import type { PictureFiles } from "@/lib/picture";
import { readingMinutes } from "@/lib/rich-text";
import { ChecklistPanel } from "./checklist-panel.client";
import { DetailsPanel } from "./details-panel.client";
import { EditorNotices } from "./editor-notices.client";
import { KeptNotice } from "./kept-notice.client";
import { NotesPanel } from "./notes/notes-panel.client";
import { useNotes } from "./notes/use-notes.client";
import { PollPanel } from "./poll/poll-panel.client";
import { RichTextEditor } from "./rich-text-editor.client";
import { SaveStatus } from "./save-status.client";
import { Others } from "./together/others.client";
import { useChecklist } from "./use-checklist.client";
import { useGrowingMap } from "./use-growing-map.client";
import { useSteady } from "./use-steady.client";
import { type Start, useStoryForm } from "./use-story-form.client";
import { VerbBar } from "./verb-bar.client";

export type EditorProps = Start & {
  sections: SectionView[];
  authors: AuthorOption[];
  pictures: Record<string, PictureFiles>;
  /** Headlines of the stories the text points to, by their ids. */
  related: Record<string, { headline: string }>;
  timeZone: string;
  policy: Policy;
  team: Colleague[];
  threads: NoteThread[];
};

/** The writing page: the text on the left, what surrounds it on the right, one line of state above. */
export function StoryEditor(props: EditorProps) {
  const { sections, authors, pictures, related, timeZone, policy, team, threads, ...start } = props;
  const { story } = start;
  const form = useStoryForm(start);
  const { fields, errors, isLocked, isLive, change, words, ease } = form;
  const { session, awareness } = form.together;
  // Of saving only this changes what stands here: the rest is redrawn by itself, not by every key.
  const isChanged = useSyncExternalStore(
    session.subscribe,
    () => session.isDirty() || session.state().version !== story.version,
    () => false,
  );
  const known = useGrowingMap(pictures);
  const { outcome, look } = useChecklist(session.document, form.snapshot, policy);
  const headlines = useGrowingMap(related);
  const onEdited = useSteady(form.onEdited);
  const [editor, setEditor] = useState<Editor | null>(null);
  const notes = useNotes(story.id, threads, editor);
  const chooseNote = useSteady(notes.choose);
  const onReady = useSteady((made: Editor) => {
    form.onReady(made);
    setEditor(made);
  });
  const takePlainText = useSteady(form.takePlainText);

  return (
    <div>
      <VerbBar
        story={story}
        headline={fields.headline}
        timeZone={timeZone}
        flush={session.flush}
        {...{ outcome, look }}
        onErrors={form.setErrors}
        isChanged={isChanged}
        status={<SaveStatus session={session} />}
        kept={<KeptNotice session={session} storyId={story.id} />}
        company={<Others awareness={awareness} />}
      />
      <EditorNotices form={form} />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_340px]">
        <div className="min-w-0 space-y-4">
          <TextArea
            id="headline"
            label="Headline"
            rows={1}
            value={fields.headline}
            maxLength={maxHeadline}
            disabled={isLocked}
            error={errors.headline}
            onKeyDown={stayOnOneLine}
            onChange={(event) => form.setHeadline(event.target.value)}
            onPaste={(event) => {
              const text = event.clipboardData.getData("text/plain");
              if (takePlainText(text)) return event.preventDefault();
              if (!text.includes("\n")) return;
              event.preventDefault();
              form.setHeadline(pastedOnOneLine(event.currentTarget, text));
            }}
            className="field-sizing-content resize-none font-display text-[32px] leading-[1.1] font-[530]"
          />
          <TextArea
            id="standfirst"
            label="Standfirst"
            rows={2}
            value={fields.standfirst}
            maxLength={maxStandfirst}
            disabled={isLocked}
            error={errors.standfirst}
            onChange={(event) => change({ standfirst: event.target.value })}
            className="field-sizing-content resize-none font-prose text-[18px]"
          />
          <div className="min-w-0">
            <p className="mb-1 flex items-baseline justify-between gap-4">
              <span className="font-semibold">Story</span>
              <span className="text-[14px] text-quiet">
                {words.toLocaleString("en-GB")} words, {readingMinutes(words)} min
                {ease && `, reading ease ${ease.score} (${ease.words})`}
              </span>
            </p>
            <RichTextEditor
              document={session.document}
              awareness={awareness}
              known={known}
              headlines={headlines}
              isLocked={isLocked}
              error={errors.body}
              onNote={chooseNote}
              {...{ onEdited, onReady, takePlainText }}
            />
          </div>
        </div>
        <div className="grid min-w-0 content-start gap-8">
          <DetailsPanel
            {...{ fields, sections, authors, errors, isLocked, isLive, known, timeZone }}
            mayCreateTags={story.may.createTags}
            onChange={change}
          />
          <PollPanel
            poll={fields.poll}
            storyId={story.id}
            standing={story.poll}
            mayManage={story.may.publish}
            onChange={(poll) => change({ poll })}
            {...{ timeZone, errors, isLocked }}
          />
          <NotesPanel {...{ notes, editor, timeZone }} names={team.map(({ name }) => name)} />
          <PlanningPanel flush={session.flush} {...{ story, team, timeZone, words }} />
          {/* It grows and shrinks as one writes: nothing may stand below it and jump. */}
          <ChecklistPanel outcome={outcome} mayConfigure={story.may.publish} />
        </div>
      </div>
    </div>
  );
}

/** The cursor stays behind what was pasted. */
function pastedOnOneLine(field: HTMLTextAreaElement, text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  field.setRangeText(line, field.selectionStart, field.selectionEnd, "end");
  return field.value.slice(0, maxHeadline);
}

const stayOnOneLine = (event: KeyboardEvent) => {
  if (event.key === "Enter") event.preventDefault();
};
