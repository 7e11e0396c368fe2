"use client";

import type { Editor } from "@tiptap/react";
import { useCallback, useRef, useState } from "react";
import type { DeskStory } from "@/domain/story/desk-queries";
import type { StoryContent } from "@/domain/story/input";
import { layOut, type PollOffer } from "@/domain/story/paste";
import { nameTags } from "@/domain/tag/actions";
import type { TagView } from "@/domain/tag/queries";
import { contentOf, type Fields, fieldsOf, pollOf, withHeadline } from "./fields";
import { type Autosave, useAutosave } from "./use-autosave.client";
import { useWordCount } from "./use-word-count.client";

/** What the page looked like before a text was laid out, and the poll its last lines offer. */
type LaidOut = { before: StoryContent; offer: PollOffer | null };

export type StoryForm = ReturnType<typeof useStoryForm>;

/**
 * The story being written. Fields lie in state, the body in the editor; `latest` is what a save
 * takes, so that it never lags a render behind the keys.
 */
export function useStoryForm(story: DeskStory, tags: TagView[]) {
  const [fields, setFields] = useState<Fields>(() => fieldsOf(story.content, tags));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [laidOut, setLaidOut] = useState<LaidOut | null>(null);
  const editor = useRef<Editor | null>(null);
  const latest = useRef(fields);
  const [startDoc] = useState(story.content.doc);
  const { words, count } = useWordCount(editor);
  const isLive = story.liveSlug !== null;

  const snapshot = useCallback(
    (): StoryContent => contentOf(latest.current, editor.current?.getJSON() ?? startDoc),
    [startDoc],
  );
  const show = useCallback((next: Fields) => {
    latest.current = next;
    setFields(next);
  }, []);
  const takeSlug = useCallback(
    (slug: string) => {
      if (!latest.current.slugTouched && latest.current.slug !== slug)
        show({ ...latest.current, slug });
    },
    [show],
  );
  const autosave: Autosave = useAutosave(story.id, story.version, snapshot, takeSlug);

  const change = (next: Partial<Fields>) => {
    show({ ...latest.current, ...next });
    setErrors({});
    autosave.edited();
  };

  /** Puts other content in place of what is shown; tags that others have made get their names. */
  const load = async (content: StoryContent) => {
    const known = [...tags, ...latest.current.tags];
    const isKnown = content.tagIds.every((id) => known.some((tag) => tag.id === id));
    const named = isKnown ? null : await nameTags({ ids: content.tagIds }).catch(() => null);
    show(fieldsOf(content, named?.ok ? named.tags : known));
    editor.current?.commands.setContent(content.doc, { emitUpdate: false });
    count();
  };

  /** @returns whether the text was a whole story for an empty page, and was laid out */
  const takePlainText = (text: string): boolean => {
    const isEmpty = latest.current.headline.trim() === "" && editor.current?.isEmpty !== false;
    if (!isEmpty || !story.may.save || text.trim().split(/\n/).length < 2) return false;
    const before = snapshot();
    const laid = layOut(text);
    const named = withHeadline(latest.current, laid.headline, isLive);
    change({ ...named, standfirst: laid.standfirst || named.standfirst });
    editor.current?.commands.setContent(laid.doc);
    setLaidOut({ before, offer: laid.poll });
    count();
    return true;
  };

  const settleOffer = () => setLaidOut((laid) => laid && { ...laid, offer: null });

  return {
    story,
    fields,
    errors: { ...autosave.notes, ...errors },
    setErrors,
    words,
    isLive,
    isLocked: !story.may.save,
    autosave,
    snapshot,
    change,
    setHeadline: (headline: string) => change(withHeadline(latest.current, headline, isLive)),
    load,
    takePlainText,
    laidOut,
    acceptOffer: (offer: PollOffer) => {
      change({ poll: pollOf(offer, latest.current.poll) });
      settleOffer();
    },
    dismissOffer: (blocks: StoryContent["doc"]["content"]) => {
      editor.current?.commands.insertContentAt(editor.current.state.doc.content.size, blocks);
      settleOffer();
    },
    undoLayout: () => {
      if (!laidOut) return;
      setLaidOut(null);
      void load(laidOut.before).then(autosave.edited);
    },
    keepLayout: () => setLaidOut(null),
    onEdited: () => {
      autosave.edited();
      count();
    },
    onReady: (made: Editor) => {
      editor.current = made;
      count();
    },
  };
}
