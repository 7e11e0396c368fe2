import "server-only";
import { z } from "zod";
import type { Staff } from "@/domain/person/rules";
import { listenTo } from "@/lib/channel";
import type { Tell } from "@/lib/event-stream";
import { claimChannel } from "../claim/commands";

/** Told by a trigger on the event log. */
const commentChannel = "galley_comment";
const moved = z.object({ comment: z.uuid() });

/** On a loud night a page is told twice a second at most, whatever the number of comments. */
const restMs = 500;
/** Beyond this a page looks for itself. */
const mostTold = 50;

/** Tells an open queue which comments came or moved, and who takes which card. @returns how to stop */
export async function watchQueue(_: Staff, tell: Tell): Promise<() => void> {
  let ids = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    timer = undefined;
    tell("moved", { ids: ids.size > mostTold ? null : [...ids] });
    ids = new Set();
  };
  const stops = await Promise.all([
    listenTo(commentChannel, (message) => {
      // One may have been missed: the page looks for itself.
      if (message === null) return tell("moved", { ids: null });
      const read = moved.safeParse(parse(message));
      if (!read.success) return;
      if (ids.size <= mostTold) ids.add(read.data.comment);
      timer ??= setTimeout(flush, restMs);
    }),
    listenTo(claimChannel, (message) => {
      if (message !== null) tell("claim", parse(message));
    }),
  ]);
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}

function parse(message: string): unknown {
  try {
    return JSON.parse(message);
  } catch {
    return null;
  }
}
