"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type * as Y from "yjs";
import { lookUpText } from "@/domain/story/checklist/actions";
import { linksIn, picturesOfStory } from "@/domain/story/checklist/parts";
import { type Outcome, type Policy, runChecklist } from "@/domain/story/checklist/rules";
import type { StoryContent } from "@/domain/story/input";

/** Reading a long story takes longer than a key press may, so the checks wait for a pause. */
const pauseMs = 800;

const nothing: Outcome = { blocks: [], warnings: [] };

/** What the checklist says of the text as it stands here, also of what is not saved yet. */
export function useChecklist(document: Y.Doc, snapshot: () => StoryContent, policy: Policy) {
  const [outcome, setOutcome] = useState(nothing);
  const known = useRef({ asked: "", deadLinks: [] as string[], endedRights: [] as string[] });

  const look = useCallback((): Outcome => {
    const content = snapshot();
    const { deadLinks, endedRights } = known.current;
    const found = runChecklist({ content, deadLinks, endedRights }, policy);
    setOutcome(found);
    const wanted = { hrefs: linksIn(content), pictures: picturesOfStory(content) };
    const asked = JSON.stringify(wanted);
    if (asked !== known.current.asked) {
      known.current.asked = asked;
      // Only the server knows; until it answers all counts as sound.
      void lookUpText(wanted)
        .then((answer) => {
          if (!answer.ok || known.current.asked !== asked) return;
          known.current = { asked, ...answer };
          setOutcome(runChecklist({ content: snapshot(), ...answer }, policy));
        })
        .catch(() => {
          known.current.asked = "";
        });
    }
    return found;
  }, [snapshot, policy]);

  useEffect(() => {
    let timer: number | undefined;
    // Where the browser can say that it is idle, no key has to wait for the checks.
    const whenIdle = () =>
      "requestIdleCallback" in window
        ? window.requestIdleCallback(look, { timeout: pauseMs })
        : look();
    const soon = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(whenIdle, pauseMs);
    };
    look();
    document.on("update", soon);
    return () => {
      window.clearTimeout(timer);
      document.off("update", soon);
    };
  }, [document, look]);

  return { outcome, look };
}
