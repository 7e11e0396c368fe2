import "server-only";
import { modifyAwarenessUpdate } from "y-protocols/awareness";
import { z } from "zod";
import { pool } from "@/db/client";
import type { Staff } from "@/domain/person/rules";
import { listenTo } from "@/lib/channel";
import type { Tell } from "@/lib/event-stream";
import { type Result, refuse } from "@/lib/result";

/** Changes are announced by a trigger on the event log, places by those who are there. */
const changes = "galley_story";
const places = "galley_presence";

const change = z.object({ story: z.string(), verb: z.string(), version: z.number().nullable() });
const place = z.object({ story: z.string(), update: z.string() });

/** @returns how to stop */
export async function watchStory(_: Staff, id: string, tell: Tell): Promise<() => void> {
  const stops = await Promise.all([
    listenTo(changes, (message) => {
      if (message === null) return tell("change", { verb: "missed", version: null });
      const { story, ...what } = read(change, message) ?? {
        story: id,
        verb: "missed",
        version: null,
      };
      if (story === id) tell("change", what);
    }),
    listenTo(places, (message) => {
      if (message === null) return;
      const told = read(place, message);
      if (told?.story === id) tell("presence", told.update);
    }),
  ]);
  return () => {
    for (const stop of stops) stop();
  };
}

/** Anybody with a database prompt can say anything on a channel. */
function read<T>(schema: z.ZodType<T>, message: string): T | null {
  try {
    return schema.parse(JSON.parse(message));
  } catch {
    return null;
  }
}

/** NOTIFY takes 8,000 bytes; a place needs some hundred. */
const maxPlace = 6_000;

/** Tells everyone who has the story open; whose place it is says the session, not the sender. */
export async function announcePresence(
  staff: Staff,
  id: string,
  update: Uint8Array,
): Promise<Result<object, "malformed">> {
  let signed: Uint8Array;
  try {
    signed = modifyAwarenessUpdate(
      update,
      (state) => state && { ...state, user: { id: staff.id, name: staff.name } },
    );
  } catch {
    return refuse("malformed");
  }
  const message = JSON.stringify({ story: id, update: Buffer.from(signed).toString("base64") });
  if (message.length > maxPlace) return refuse("malformed");
  await pool().sql.notify(places, message);
  return { ok: true };
}
