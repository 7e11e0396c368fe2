"use client";

import type { Editor } from "@tiptap/react";
import { useEffect, useState } from "react";
import { Dialog } from "@/components/ui/dialog.client";
import { TextInput } from "@/components/ui/field";
import { findRelated } from "@/domain/story/embed/actions";
import type { FoundStory } from "@/domain/story/find";

const pauseMs = 250;

/** Chooses one of our published stories. */
export function RelatedDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const [q, setQ] = useState("");
  const [stories, setStories] = useState<FoundStory[] | null>(null);
  const [trouble, setTrouble] = useState("");
  useEffect(() => {
    let isLatest = true;
    const timer = window.setTimeout(async () => {
      const found = await findRelated({ q }).catch(() => null);
      if (!isLatest) return;
      setTrouble(found?.ok ? "" : "The server cannot be reached. Try again.");
      if (found?.ok) setStories(found.stories);
    }, pauseMs);
    return () => {
      isLatest = false;
      window.clearTimeout(timer);
    };
  }, [q]);
  const isThere = editor.isActive("relatedStory");
  const choose = ({ id: storyId, headline }: FoundStory) => {
    const chain = editor.chain().focus();
    if (isThere) chain.changeRelated({ storyId, headline }).run();
    else chain.insertRelated({ storyId, headline }).run();
    onClose();
  };
  return (
    <Dialog title={isThere ? "Change related story" : "Related story"} isOpen onClose={onClose}>
      <TextInput
        id="related-q"
        label="Words of its headline"
        type="search"
        value={q}
        error={trouble || undefined}
        onChange={(event) => setQ(event.target.value)}
        autoFocus
      />
      <ul className="mt-4 max-h-[50vh] overflow-y-auto" aria-label="Published stories">
        {stories?.map((story) => (
          <li key={story.id} className="border-b border-rule">
            <button
              type="button"
              onClick={() => choose(story)}
              className="min-h-[44px] w-full cursor-pointer py-2 text-left font-prose text-[17px] hover:bg-sheet"
            >
              {story.headline}
            </button>
          </li>
        ))}
      </ul>
      {stories?.length === 0 && (
        <p role="status" className="pt-3 text-quiet">
          No published story says this in its headline.
        </p>
      )}
    </Dialog>
  );
}
