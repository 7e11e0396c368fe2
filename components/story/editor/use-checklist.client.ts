"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type * as Y from "yjs";
import { checkLinks } from "@/domain/story/checklist/actions";
import { linksIn } from "@/domain/story/checklist/parts";
import { type Outcome, type Policy, runChecklist } from "@/domain/story/checklist/rules";
import type { StoryContent } from "@/domain/story/input";

/** Reading a long story takes longer than a key press may, so the checks wait for a pause. */
const pauseMs = 800;

const nothing: Outcome = { blocks: [], warnings: [] };

/** What the checklist says of the text as it stands here, also of what is not saved yet. */
export function useChecklist(document: Y.Doc, snapshot: () => StoryContent, policy: Policy) {
  const [outcome, setOutcome] = useState(nothing);
  const links = useRef({ asked: "", dead: [] as string[] });

  const look = useCallback((): Outcome => {
    const content = snapshot();
    const found = runChecklist({ content, deadLinks: links.current.dead }, policy);
    setOutcome(found);
    const hrefs = linksIn(content);
    const asked = hrefs.join("\n");
    if (asked !== links.current.asked) {
      links.current.asked = asked;
      // Where they lead only the server knows; until it answers they count as sound.
      void checkLinks({ hrefs })
        .then((answer) => {
          if (!answer.ok || links.current.asked !== asked) return;
          links.current.dead = answer.dead;
          setOutcome(runChecklist({ content: snapshot(), deadLinks: answer.dead }, policy));
        })
        .catch(() => {
          links.current.asked = "";
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
