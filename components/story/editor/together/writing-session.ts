import * as Y from "yjs";
import type { Astray } from "@/domain/story/together/input";
import {
  initialSave,
  isDirty,
  isKept,
  maySend,
  retryAfter,
  type SaveEvent,
  type SaveState,
  saveReducer,
} from "../save-machine";
import { journalOf, type Stray } from "./journal";
import { sendUpdate } from "./transport";

/** About a second after the last key, and not later than two after the first. */
const quietMs = 900;
const patienceMs = 2_000;
/** With company, words should appear while they are written. */
const companyMs = 300;
/** The device has the text sooner than the server. */
const journalMs = 250;

type Options = {
  document: Y.Doc;
  storyId: string;
  personId: string;
  version: number;
  /** What the document was made from. */
  state: Uint8Array;
  hasCompany: () => boolean;
  /** The server has made the document anew, and has this page's text: the page must be opened anew. */
  onRenewed: (hasKept: boolean) => void;
};

export type WritingSession = ReturnType<typeof writingSession>;

/**
 * Carries what is written here to the server and what others write to here: one request at a time,
 * each with all that the other side lacks. Nothing an answer brings can undo a key pressed since.
 */
export function writingSession(options: Options) {
  const { document, storyId, hasCompany } = options;
  const journal = journalOf(options);
  /** Told when what is shown of the saving changes; most keys change nothing. */
  const listeners = new Set<() => void>();
  let state = initialSave(options.version);
  let notes: Record<string, string> = {};
  let known = Y.encodeStateVector(document);
  let running: Promise<void> | null = null;
  let attempt = 0;
  let firstUnsaved = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let journalTimer: ReturnType<typeof setTimeout> | undefined;
  /** Words that are no longer in the story were kept in its history. */
  let hasKept = false;

  function tell(event: SaveEvent) {
    const before = state;
    state = saveReducer(before, event);
    if (!looksSame(before, state)) for (const listener of listeners) listener();
  }

  function later(ms: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void sync(), ms);
  }

  const unsaved = () => Y.encodeStateAsUpdate(document, known);

  async function keep() {
    clearTimeout(journalTimer);
    journalTimer = undefined;
    if (!isDirty(state)) return;
    const { edit } = state;
    // Storage may be full or forbidden: then the text is in the page only, and the page says so.
    if (await journal.keep(state.version)) tell({ type: "kept", edit });
  }

  function onUpdate(_: Uint8Array, origin: unknown) {
    if (origin === "server") return;
    if (!isDirty(state)) firstUnsaved = Date.now();
    tell({ type: "edited" });
    journalTimer ??= setTimeout(() => void keep(), journalMs);
    if (state.trouble && state.trouble !== "refused") return;
    const quiet = hasCompany() ? companyMs : quietMs;
    const latest = firstUnsaved + (hasCompany() ? companyMs : patienceMs) - Date.now();
    later(Math.max(0, Math.min(quiet, latest)));
  }

  function sync(): Promise<void> {
    running ??= exchange().finally(() => {
      running = null;
      const { trouble } = state;
      if (trouble === "refused" || !(maySend(state) || trouble)) return;
      later(trouble ? retryAfter(attempt++) * 1_000 : hasCompany() ? companyMs : quietMs);
    });
    return running;
  }

  async function exchange() {
    if (!maySend(state)) return;
    let vector = Y.encodeStateVector(document);
    const update = isDirty(state) ? unsaved() : null;
    tell({ type: "sent" });
    const { version } = state;
    let reply = await sendUpdate(storyId, { update, vector, version });
    if (reply.kind === "astray" && (update || reply.reason === "gaps")) {
      // The server cannot place what is new: it gets all that is here.
      vector = Y.encodeStateVector(document);
      const whole = Y.encodeStateAsUpdate(document);
      reply = await sendUpdate(storyId, { update: whole, vector, version });
    }
    if (reply.kind === "astray") return leave(reply);
    if (reply.kind === "ok" || reply.kind === "refused") {
      if (JSON.stringify(notes) !== JSON.stringify(reply.notes)) notes = reply.notes;
      if (reply.update.length > 0) Y.applyUpdate(document, reply.update, "server");
    }
    if (reply.kind !== "ok") return tell({ type: "troubled", trouble: reply.kind });
    attempt = 0;
    firstUnsaved = Date.now();
    known = withOwn(document, vector);
    tell({ type: "acknowledged", version: reply.version, at: Date.now() });
    if (reply.hasKept) noteKept();
    if (!isDirty(state)) await journal.forget();
  }

  /** The document ends here, with its text in the server's hands. */
  async function leave({ version, isSaved, isKept }: Astray) {
    if (!isSaved && isDirty(state)) return tell({ type: "troubled", trouble: "failed" });
    tell({ type: "acknowledged", version, at: Date.now() });
    // Keys pressed meanwhile follow in the same way.
    if (isDirty(state)) return;
    await journal.forget();
    if (!isDirty(state)) options.onRenewed(isKept);
  }

  function noteKept() {
    hasKept = true;
    for (const listener of listeners) listener();
  }

  /** What was written on this device in a document that the server has made anew since. */
  async function handIn({ whole, vector, version, from }: Stray): Promise<boolean> {
    const reply = await sendUpdate(storyId, { update: whole, vector, version });
    const isIn = reply.kind === "ok" || (reply.kind === "astray" && reply.isSaved);
    if (!isIn) return false;
    await journal.drop(from);
    if (reply.kind === "astray" && reply.isKept) noteKept();
    return true;
  }

  /**
   * Saves now what is not saved yet, and brings what others have saved: a verb acts on what is on
   * the screen. @returns the version the server has, or null if it has not
   */
  async function flush(): Promise<number | null> {
    clearTimeout(timer);
    await running;
    while (isDirty(state) || state.isBehind) {
      await sync();
      if (state.trouble) return null;
    }
    return state.version;
  }

  function hear(version: number | null) {
    tell({ type: "heard", version });
    if (maySend(state) && !state.trouble) void sync();
  }

  document.on("update", onUpdate);
  return {
    document,
    state: () => state,
    /** @returns how to stop */
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    isDirty: () => isDirty(state),
    notes: () => notes,
    flush,
    /** After a sign-in, or when the line is back. */
    retry: () => {
      attempt = 0;
      tell({ type: "heard", version: null });
      void sync();
    },
    heard: hear,
    /** Takes in what this device kept. @returns whether there was anything the server lacked */
    adopt: async (): Promise<boolean> => {
      const found = await journal.find();
      // Not while a request is under way: its answer must not call this known.
      while (running) await running;
      const before = state.edit;
      const strays = await journal.adopt(found);
      const isNews = state.edit !== before;
      if (!isNews) await journal.forgetAdopted();
      let isIn = false;
      for (const stray of strays) isIn = (await handIn(stray)) || isIn;
      if (isIn) hear(null);
      return isNews || isIn;
    },
    /** Whether something was kept beside the story that its writers should look at. */
    hasKept: () => hasKept,
    noteKept,
    dismissKept: () => {
      hasKept = false;
      for (const listener of listeners) listener();
    },
    /** The page may not come back: the device keeps the text, the server gets a last try. */
    farewell: () => {
      if (!isDirty(state)) return journal.leave();
      void keep();
      void sync();
    },
  };
}

/** All that is here, but of this page's own writing only what lay in `sent`. */
function withOwn(document: Y.Doc, sent: Uint8Array): Uint8Array {
  const clocks = Y.decodeStateVector(Y.encodeStateVector(document));
  clocks.set(document.clientID, Y.decodeStateVector(sent).get(document.clientID) ?? 0);
  return Y.encodeStateVector(clocks);
}

const looksSame = (a: SaveState, b: SaveState): boolean =>
  isDirty(a) === isDirty(b) &&
  isKept(a) === isKept(b) &&
  (a.inFlight === null) === (b.inFlight === null) &&
  a.trouble === b.trouble &&
  a.version === b.version &&
  a.savedAt === b.savedAt;
