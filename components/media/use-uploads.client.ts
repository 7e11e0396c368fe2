"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { MediaItem } from "@/domain/media/queries";
import { sendPicture } from "./send-picture";

export type Upload = {
  id: number;
  file: File;
  state: "waiting" | "sending" | "failed";
  /** Bytes that have gone. */
  sent: number;
  trouble: string;
};

/**
 * Pictures on their way to the library, in the order they came. What failed stays until somebody
 * tries it again or leaves it out; the others do not wait for it.
 * @param atOnce each is decoded and drawn anew on the server: many at once only wait there
 */
export function useUploads(onAdded: (item: MediaItem, file: File) => void, atOnce = 2) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const number = useRef(0);
  const underWay = useRef(new Set<number>());
  const added = useRef(onAdded);
  useEffect(() => {
    added.current = onAdded;
  });

  const change = useCallback((id: number, what: Partial<Upload>) => {
    setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...what } : one)));
  }, []);
  const leaveOut = useCallback((id: number) => {
    setUploads((all) => all.filter((one) => one.id !== id));
  }, []);

  useEffect(() => {
    const free = atOnce - underWay.current.size;
    const next = uploads.filter(
      ({ id, state }) => state === "waiting" && !underWay.current.has(id),
    );
    for (const { id, file } of next.slice(0, Math.max(0, free))) {
      underWay.current.add(id);
      change(id, { state: "sending", sent: 0, trouble: "" });
      void sendPicture(file, (share) => change(id, { sent: share * file.size })).then((sent) => {
        underWay.current.delete(id);
        if (!sent.ok && sent.waitSeconds)
          return void window.setTimeout(
            () => change(id, { state: "waiting" }),
            sent.waitSeconds * 1_000,
          );
        if (!sent.ok) return change(id, { state: "failed", trouble: sent.detail });
        leaveOut(id);
        added.current(sent.item, file);
      });
    }
  }, [uploads, atOnce, change, leaveOut]);

  const add = useCallback((files: Iterable<File>) => {
    const fresh = [...files].map((file): Upload => {
      number.current += 1;
      return { id: number.current, file, state: "waiting", sent: 0, trouble: "" };
    });
    setUploads((all) => [...all, ...fresh]);
  }, []);
  const tryAgain = useCallback((id: number) => change(id, { state: "waiting" }), [change]);

  return { uploads, add, tryAgain, leaveOut };
}
