"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import type { Awareness } from "y-protocols/awareness";
import { openDocument } from "@/domain/story/together/document";
import { fromBase64 } from "./base64";
import { Company } from "./company";
import { joinPresence } from "./presence";
import { type WritingSession, writingSession } from "./writing-session";

export type Together = {
  session: WritingSession;
  /** Only in a browser: it keeps a clock running. */
  awareness: Awareness | null;
  /** Settles once this device's own text has been taken in; true if there was some. */
  adopted: Promise<boolean>;
};

type Start = { storyId: string; version: number; state: string; personId: string };

/** The document, its way to the server and back, and who else is in it. */
export function useWritingSession(start: Start): Together {
  const [together] = useState(() => begin(start));
  const { session, awareness } = together;
  const { refresh } = useRouter();
  const { storyId } = start;

  useEffect(() => {
    const back = () => session.retry();
    const hidden = () => document.visibilityState === "hidden" && session.farewell();
    const warn = (event: BeforeUnloadEvent) => {
      session.farewell();
      if (session.isDirty()) event.preventDefault();
    };
    window.addEventListener("online", back);
    window.addEventListener("pagehide", session.farewell);
    window.addEventListener("beforeunload", warn);
    document.addEventListener("visibilitychange", hidden);
    const leave = awareness && joinPresence({ storyId, session, awareness, onVerb: refresh });
    return () => {
      window.removeEventListener("online", back);
      window.removeEventListener("pagehide", session.farewell);
      window.removeEventListener("beforeunload", warn);
      document.removeEventListener("visibilitychange", hidden);
      leave?.();
    };
  }, [session, awareness, storyId, refresh]);

  return together;
}

/** Told to the page that takes this one's place. */
const keptKey = "galley.kept";

function begin({ storyId, version, state, personId }: Start): Together {
  const bytes = fromBase64(state);
  const document = openDocument(bytes);
  const isPage = typeof window !== "undefined";
  const awareness = isPage ? new Company(document) : null;
  const session = writingSession({
    document,
    storyId,
    personId,
    version,
    state: bytes,
    onRenewed: (hasKept) => {
      if (hasKept) sessionStorage.setItem(keptKey, storyId);
      // A page that is on its way out takes no more words: they would go with it.
      window.document.documentElement.inert = true;
      window.location.reload();
    },
    hasCompany: () => (awareness?.getStates().size ?? 0) > 1,
  });
  if (isPage && sessionStorage.getItem(keptKey) === storyId) session.noteKept();
  if (isPage) sessionStorage.removeItem(keptKey);
  return { session, awareness, adopted: isPage ? session.adopt() : Promise.resolve(false) };
}
