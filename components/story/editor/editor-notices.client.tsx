"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { ConflictView } from "./conflict-view.client";
import { JournalNotice } from "./journal-notice.client";
import { OfferNotice } from "./offer-notice.client";
import type { StoryForm } from "./use-story-form.client";

/** What the editor has to say about the text as a whole, above it. */
export function EditorNotices({ form }: { form: StoryForm }) {
  const { story, autosave, laidOut } = form;
  const { conflict } = autosave;
  return (
    <div className="grid gap-4 pb-4 empty:hidden">
      <JournalNotice
        storyId={story.id}
        current={story.content}
        onRestore={(content) => void form.load(content).then(autosave.edited)}
      />
      {conflict && (
        <ConflictView
          mine={form.snapshot()}
          theirs={conflict}
          onKeepMine={() => autosave.settle(conflict.version)}
          onTakeTheirs={() =>
            void form.load(conflict.content).then(() => autosave.settle(conflict.version))
          }
        />
      )}
      {laidOut?.offer && (
        <OfferNotice
          offer={laidOut.offer}
          onAccept={form.acceptOffer}
          onDismiss={form.dismissOffer}
        />
      )}
      {laidOut && (
        <Notice>
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p>The text was laid out: headline, standfirst, sub-headings.</p>
            <div className="flex gap-3">
              <Button tone="quiet" onClick={form.undoLayout}>
                Undo layout
              </Button>
              {!laidOut.offer && (
                <Button tone="quiet" onClick={form.keepLayout}>
                  Keep it
                </Button>
              )}
            </div>
          </div>
        </Notice>
      )}
    </div>
  );
}
