"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { type StoryContent, storyContent } from "@/domain/story/input";
import { clearJournal, readJournal } from "./journal";

/** Text that never reached the server is offered when the story is opened again. */
export function JournalNotice({
  storyId,
  current,
  onRestore,
}: {
  storyId: string;
  current: StoryContent;
  onRestore: (content: StoryContent) => void;
}) {
  const [entry, setEntry] = useState<ReturnType<typeof readJournal>>(null);
  // Only what was there when the page opened; later entries are this page's own.
  const [opened] = useState(current);
  useEffect(() => {
    const kept = readJournal(storyId);
    if (!kept) return;
    const isKnown = JSON.stringify(kept.content) === JSON.stringify(storyContent.parse(opened));
    if (isKnown) clearJournal(storyId);
    else setEntry(kept);
  }, [storyId, opened]);
  if (!entry) return null;
  const at = new Date(entry.at).toLocaleString("en-GB", {
    dateStyle: "medium",
    timeStyle: "short",
  });
  return (
    <Notice>
      <p>This device kept a text of {at} that the server never received.</p>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button
          onClick={() => {
            onRestore(entry.content);
            setEntry(null);
          }}
        >
          Restore it
        </Button>
        <Button
          tone="quiet"
          onClick={() => {
            clearJournal(storyId);
            setEntry(null);
          }}
        >
          Discard it
        </Button>
      </div>
    </Notice>
  );
}
