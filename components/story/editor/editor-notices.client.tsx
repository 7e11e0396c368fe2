"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { OfferNotice } from "./offer-notice.client";
import type { StoryForm } from "./use-story-form.client";

/** What the editor has to say about the text as a whole, above it. */
export function EditorNotices({ form }: { form: StoryForm }) {
  const { laidOut } = form;
  return (
    <div className="grid gap-4 pb-4 empty:hidden">
      {form.wasAdopted && (
        <Notice>
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p>
              This device had kept words that the server never received. They are back in the text.
            </p>
            <Button tone="quiet" onClick={form.dismissAdopted}>
              Good
            </Button>
          </div>
        </Notice>
      )}
      {form.offer && (
        <OfferNotice
          key={form.offer.question}
          offer={form.offer}
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
              {!form.offer && (
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
