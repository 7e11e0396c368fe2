"use client";

import { useEffect } from "react";
import { readStoryNotices } from "@/domain/notice/actions";
import { noticesRead } from "@/domain/notice/rules";

/** Whoever opens a story has read what was said to them about it. Opening alone (a GET) changes nothing. */
export function SeenNotices({ storyId }: { storyId: string }) {
  useEffect(() => {
    // Should it fail they stay unread: nothing is lost.
    void readStoryNotices({ storyId }).then(
      () => window.dispatchEvent(new Event(noticesRead)),
      () => {},
    );
  }, [storyId]);
  return null;
}
