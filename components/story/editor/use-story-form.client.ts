"use client";

import type { Editor } from "@tiptap/react";
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import type { DeskStory } from "@/domain/story/desk-queries";
import type { StoryContent } from "@/domain/story/input";
import { declined, layOut, type PollOffer } from "@/domain/story/paste";
import { readContent, watchFields, writeContent } from "@/domain/story/together/document";
import { nameTags } from "@/domain/tag/actions";
import type { TagView } from "@/domain/tag/queries";
import { type Fields, fieldsIn, partsOf, pollOf, withHeadline } from "./fields";
import { holdCaret } from "./together/hold-caret";
import { keepUndo, restoreUndo } from "./together/undo-memory";
import { useWritingSession } from "./together/use-writing-session.client";
import { usePollOffer } from "./use-poll-offer.client";
import { useWordCount } from "./use-word-count.client";

/** What the page looked like before a text was laid out. */
type LaidOut = { before: StoryContent };

export type StoryForm = ReturnType<typeof useStoryForm>;
export type Start = { story: DeskStory; state: string; personId: string; tags: TagView[] };

/**
 * The story being written. All of it lies in the shared document: the editor is bound to the body
 * there, fields are read from it and written to it, so that it makes no difference who changed them.
 */
export function useStoryForm({ story, state, personId, tags }: Start) {
  const { id: storyId, version } = story;
  const together = useWritingSession({ storyId, version, state, personId });
  const { session, adopted } = together;
  const { document } = session;
  const notes = useSyncExternalStore(session.subscribe, session.notes, session.notes);
  const known = useRef(tags);
  const [fields, setFields] = useState<Fields>(() => fieldsIn(document, tags).fields);
  const latest = useRef(fields);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [laidOut, setLaidOut] = useState<LaidOut | null>(null);
  const [wasAdopted, setAdopted] = useState(false);
  const editor = useRef<Editor | null>(null);
  const { words, ease, count } = useWordCount(editor);
  const poll = usePollOffer(editor, storyId);
  const isLive = story.liveSlug !== null;

  useEffect(() => {
    const show = () => {
      const { fields: next, unnamed } = fieldsIn(document, known.current);
      latest.current = next;
      setFields(next);
      if (unnamed.length > 0) void name(unnamed);
    };
    /** Tags that others have made since the page was opened. */
    const name = async (ids: string[]) => {
      const named = await nameTags({ ids }).catch(() => null);
      if (!named?.ok || named.tags.length === 0) return;
      known.current = [...known.current, ...named.tags];
      show();
    };
    const stopCarets = holdCaret(document, () => flushSync(show));
    const stopFields = watchFields(document, show);
    // What came between the first drawing and now.
    show();
    void adopted.then(setAdopted);
    return () => {
      stopCarets();
      stopFields();
    };
  }, [document, adopted]);

  useEffect(() => {
    const keep = () => editor.current && keepUndo(editor.current, storyId);
    window.addEventListener("pagehide", keep);
    return () => window.removeEventListener("pagehide", keep);
  }, [storyId]);

  // The server rebuilds the body from its allow-list; here it may be whatever the editor made.
  const snapshot = useCallback(() => readContent(document) as StoryContent, [document]);
  const load = useCallback(
    (content: Partial<StoryContent>) => writeContent(document, content, "form"),
    [document],
  );

  const change = (next: Partial<Fields>) => {
    if (next.tags) known.current = [...known.current, ...next.tags];
    load(partsOf(next));
    setErrors({});
  };

  /** @returns whether the text was a whole story for an empty page, and was laid out */
  const takePlainText = (text: string): boolean => {
    const isEmpty = latest.current.headline.trim() === "" && editor.current?.isEmpty !== false;
    if (!isEmpty || !story.may.save || text.trim().split(/\n/).length < 2) return false;
    const before = snapshot();
    const laid = layOut(text);
    const named = withHeadline(latest.current, laid.headline, isLive);
    change({ ...named, standfirst: laid.standfirst || named.standfirst });
    const closing = laid.poll ? declined(laid.poll) : [];
    editor.current?.commands.setContent({
      ...laid.doc,
      content: [...laid.doc.content, ...closing],
    });
    setLaidOut({ before });
    poll.look();
    count();
    return true;
  };

  return {
    story,
    together,
    fields,
    errors: { ...notes, ...errors },
    setErrors,
    words,
    ease,
    isLive,
    isLocked: !story.may.save,
    snapshot,
    change,
    setHeadline: (headline: string) => change(withHeadline(latest.current, headline, isLive)),
    takePlainText,
    laidOut,
    /** This device had kept a text that the server did not have; it has been taken in. */
    wasAdopted,
    dismissAdopted: () => setAdopted(false),
    offer: fields.poll ? null : poll.offer,
    acceptOffer: (offer: PollOffer) => {
      poll.take();
      change({ poll: pollOf(offer, latest.current.poll) });
    },
    dismissOffer: poll.decline,
    undoLayout: () => {
      if (!laidOut) return;
      setLaidOut(null);
      load(laidOut.before);
      count();
    },
    keepLayout: () => setLaidOut(null),
    onEdited: () => {
      count();
      poll.lookAgain();
    },
    onReady: (made: Editor) => {
      editor.current = made;
      void adopted.then(() => {
        restoreUndo(made, storyId);
        if (story.may.save && !isLive) poll.look();
      });
      count();
    },
  };
}
