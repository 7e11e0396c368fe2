"use client";

import { useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { WritingSession } from "./together/writing-session";

/**
 * Words that are no longer in the text are kept. It stands where the state of saving does, in sight
 * wherever in a long story somebody is.
 */
export function KeptNotice({ session, storyId }: { session: WritingSession; storyId: string }) {
  const hasKept = useSyncExternalStore(session.subscribe, session.hasKept, () => false);
  if (!hasKept) return null;
  return (
    <div className="mt-2 max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-20">
      <Notice>
        <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 text-[15px]">
          <p>
            Two texts could not become one: a passage was deleted while somebody was writing in it,
            or a page had slept for long. The words that are not in the story now are{" "}
            <a href={`/desk/stories/${storyId}/revisions?kind=conflict`} className="link">
              kept in its history
            </a>
            .
          </p>
          <Button tone="quiet" onClick={session.dismissKept}>
            Dismiss
          </Button>
        </div>
      </Notice>
    </div>
  );
}
