"use client";

import type { Editor } from "@tiptap/react";
import { useCallback, useMemo, useRef, useState } from "react";
import { TextArea, TextInput } from "@/components/ui/field";
import type { AuthorOption } from "@/domain/person/staff-queries";
import type { SectionView } from "@/domain/section/queries";
import type { DeskStory } from "@/domain/story/desk-queries";
import type { StoryContent } from "@/domain/story/input";
import { maxHeadline, maxStandfirst } from "@/domain/story/input";
import { layOut, type PollOffer } from "@/domain/story/paste";
import { nameTags } from "@/domain/tag/actions";
import type { TagView } from "@/domain/tag/queries";
import { countWordsIn, readingMinutes } from "@/lib/rich-text";
import { ConflictView } from "./conflict-view.client";
import { DetailsPanel } from "./details-panel.client";
import { contentOf, emptyPoll, type Fields, fieldsOf, withHeadline } from "./fields";
import { JournalNotice } from "./journal-notice.client";
import { OfferNotice } from "./offer-notice.client";
import { PollPanel } from "./poll-panel.client";
import { RichTextEditor } from "./rich-text-editor.client";
import { SaveStatus } from "./save-status.client";
import { useAutosave } from "./use-autosave.client";
import { VerbBar } from "./verb-bar.client";

export type EditorProps = {
  story: DeskStory;
  tags: TagView[];
  sections: SectionView[];
  authors: AuthorOption[];
  pictures: Record<string, { widths: number[] }>;
  timeZone: string;
};

/** The writing page: the text on the left, what surrounds it on the right, one line of state above. */
export function StoryEditor({ story, tags, sections, authors, pictures, timeZone }: EditorProps) {
  const [fields, setFields] = useState<Fields>(() => fieldsOf(story.content, tags));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [offer, setOffer] = useState<PollOffer | null>(null);
  const [words, setWords] = useState(() => countWordsIn(story.content.headline));
  const editor = useRef<Editor | null>(null);
  const latest = useRef(fields);
  const widths = useMemo(
    () => new Map(Object.entries(pictures).map(([id, picture]) => [id, picture.widths])),
    [pictures],
  );
  const isLocked = !story.may.save;
  const isLive = story.liveSlug !== null;

  const snapshot = useCallback(
    (): StoryContent => contentOf(latest.current, editor.current?.getJSON() ?? story.content.doc),
    [story.content.doc],
  );
  const takeSlug = useCallback((slug: string) => {
    if (latest.current.slugTouched || latest.current.slug === slug) return;
    latest.current = { ...latest.current, slug };
    setFields(latest.current);
  }, []);
  const autosave = useAutosave(story.id, story.version, snapshot, takeSlug);

  const change = (next: Fields) => {
    latest.current = next;
    setFields(next);
    setErrors({});
    autosave.edited();
  };
  const countWords = () =>
    setWords(countWordsIn(editor.current?.getText({ blockSeparator: "\n" }) ?? ""));

  const load = async (content: StoryContent) => {
    const known = [...tags, ...latest.current.tags];
    const isKnown = content.tagIds.every((id) => known.some((tag) => tag.id === id));
    const named = isKnown ? null : await nameTags({ ids: content.tagIds }).catch(() => null);
    latest.current = fieldsOf(content, named?.ok ? named.tags : known);
    setFields(latest.current);
    editor.current?.commands.setContent(content.doc, { emitUpdate: false });
    countWords();
  };

  /** A plain-text story pasted or dropped into an empty one is laid out. */
  const takePlainText = (text: string): boolean => {
    const isEmpty = latest.current.headline.trim() === "" && editor.current?.isEmpty !== false;
    if (!isEmpty || isLocked || text.trim().split(/\n/).length < 2) return false;
    const laid = layOut(text);
    const named = withHeadline(latest.current, laid.headline, isLive);
    change({ ...named, standfirst: laid.standfirst || named.standfirst });
    editor.current?.commands.setContent(laid.doc);
    setOffer(laid.poll);
    countWords();
    return true;
  };

  const acceptOffer = (poll: PollOffer) => {
    const fresh = latest.current.poll ?? emptyPoll();
    const [first, second] = poll.options;
    const [a, b] = emptyPoll().options;
    change({
      ...latest.current,
      poll: {
        ...fresh,
        question: poll.question,
        options: [a, b].flatMap((option, index) =>
          option ? [{ ...option, label: (index === 0 ? first : second) ?? "" }] : [],
        ),
      },
    });
    setOffer(null);
  };

  return (
    <div>
      <VerbBar
        story={story}
        headline={fields.headline}
        timeZone={timeZone}
        flush={autosave.flush}
        onErrors={setErrors}
        status={<SaveStatus state={autosave.state} storyId={story.id} />}
      />
      <div className="grid gap-4 pb-4 empty:hidden">
        <JournalNotice
          storyId={story.id}
          current={story.content}
          onRestore={(content) => {
            void load(content).then(autosave.edited);
          }}
        />
        {autosave.conflict && (
          <ConflictView
            mine={snapshot()}
            theirs={autosave.conflict}
            onKeepMine={() => autosave.conflict && autosave.settle(autosave.conflict.version)}
            onTakeTheirs={() => {
              const theirs = autosave.conflict;
              if (!theirs) return;
              void load(theirs.content).then(() => autosave.settle(theirs.version));
            }}
          />
        )}
        {offer && (
          <OfferNotice
            offer={offer}
            onAccept={acceptOffer}
            onDismiss={(blocks) => {
              editor.current?.commands.insertContentAt(
                editor.current.state.doc.content.size,
                blocks,
              );
              setOffer(null);
            }}
          />
        )}
      </div>
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_340px]">
        <div className="grid content-start gap-4">
          <TextInput
            id="headline"
            label="Headline"
            value={fields.headline}
            maxLength={maxHeadline}
            disabled={isLocked}
            error={errors.headline}
            onChange={(event) => change(withHeadline(fields, event.target.value, isLive))}
            onPaste={(event) => {
              if (takePlainText(event.clipboardData.getData("text/plain"))) event.preventDefault();
            }}
            className="font-display text-[28px] leading-tight"
          />
          <TextArea
            id="standfirst"
            label="Standfirst"
            rows={3}
            value={fields.standfirst}
            maxLength={maxStandfirst}
            disabled={isLocked}
            error={errors.standfirst}
            onChange={(event) => change({ ...fields, standfirst: event.target.value })}
            className="font-prose text-[18px]"
          />
          <div>
            <p className="mb-1 flex items-baseline justify-between gap-4">
              <span className="font-semibold">Story</span>
              <span className="text-[14px] text-quiet tabular-nums">
                {words.toLocaleString("en-GB")} words, {readingMinutes(words)} min
              </span>
            </p>
            <RichTextEditor
              doc={story.content.doc}
              widths={widths}
              isLocked={isLocked}
              error={errors.body}
              onEdited={() => {
                autosave.edited();
                countWords();
              }}
              onReady={(made) => {
                editor.current = made;
                countWords();
              }}
              takePlainText={takePlainText}
            />
          </div>
        </div>
        <div className="grid content-start gap-8">
          <DetailsPanel
            fields={fields}
            sections={sections}
            authors={authors}
            errors={{ ...autosave.notes, ...errors }}
            isLocked={isLocked}
            isLive={isLive}
            mayCreateTags={story.may.createTags}
            widths={widths}
            onChange={change}
          />
          <PollPanel
            poll={fields.poll}
            votes={story.votes}
            timeZone={timeZone}
            errors={errors}
            isLocked={isLocked}
            onChange={(poll) => change({ ...fields, poll })}
          />
        </div>
      </div>
    </div>
  );
}
