import "server-only";
import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { z } from "zod";
import { type Connection, db } from "@/db/client";
import type { Staff } from "@/domain/person/rules";
import { listenTo } from "@/lib/channel";
import type { Tell } from "@/lib/event-stream";

const channel = "galley_front";

const front = z.uuid().nullable();
const message = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("change"),
    sectionId: front,
    verb: z.enum(["arranged", "restored", "published"]),
    version: z.number(),
    by: z.string(),
  }),
  z.object({
    kind: z.enum(["here", "gone"]),
    sectionId: front,
    /** One open page; who has two is there twice. */
    page: z.string(),
    person: z.object({ id: z.string(), name: z.string() }),
    /** Just opened: everyone else says that they are here. */
    isNew: z.boolean(),
  }),
]);
type Message = z.infer<typeof message>;
type Change = Omit<Extract<Message, { kind: "change" }>, "kind">;

const send = (on: Connection, what: Message) =>
  on.execute(sql`select pg_notify(${channel}, ${JSON.stringify(what)})`);

/** Reaches those who look at this front once the transaction has been committed. */
export const announceFront = (tx: Connection, change: Change) =>
  send(tx, { kind: "change", ...change });

/** A page that has said nothing for three times this has gone without a word. */
export const hereEveryMs = 20_000;

/**
 * Tells an open page who else has this front open, and when it changes. Nothing is stored: each
 * page says that it is here, on whichever instance it hangs.
 * @returns how to stop
 */
export async function watchFront(
  { id, name }: Staff,
  sectionId: string | null,
  tell: Tell,
): Promise<() => void> {
  const page = v7();
  const say = (kind: "here" | "gone", isNew = false) =>
    send(db, { kind, sectionId, page, person: { id, name }, isNew }).catch(() => {
      // Presence is a courtesy: the next beat says it again.
    });
  const stopListening = await listenTo(channel, (text) => {
    const told = text === null ? null : read(text);
    if (!told) return text === null ? tell("missed", {}) : undefined;
    if (told.sectionId !== sectionId) return;
    if (told.kind === "change") return tell("change", told);
    if (told.page === page) return;
    tell(told.kind, { page: told.page, name: told.person.name, isYou: told.person.id === id });
    if (told.kind === "here" && told.isNew) void say("here");
  });
  await say("here", true);
  const beat = setInterval(() => void say("here"), hereEveryMs);
  return () => {
    clearInterval(beat);
    stopListening();
    void say("gone");
  };
}

/** Anybody with a database prompt can say anything on a channel. */
function read(text: string): Message | null {
  try {
    return message.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
