import * as Y from "yjs";
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
import { dropPending, findPending, keepPending, type Pending } from "./pending";
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
  hasCompany: () => boolean;
};

export type WritingSession = ReturnType<typeof writingSession>;

/**
 * Carries what is written here to the server and what others write to here: one request at a time,
 * each with all that the other side lacks. Nothing an answer brings can undo a key pressed since.
 */
export function writingSession(options: Options) {
  const { document, storyId, personId, hasCompany } = options;
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
  const page = crypto.randomUUID();
  let own: Pending | null = null;
  let adopted: Pending[] = [];

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
    own = { storyId, page, personId, update: unsaved(), at: Date.now() };
    // Storage may be full or forbidden: then the text is in the page only, and the page says so.
    await keepPending(own).then(
      () => tell({ type: "kept", edit }),
      () => {},
    );
  }

  async function forget() {
    const done = [...adopted, ...(own ? [own] : [])];
    adopted = [];
    own = null;
    for (const one of done) await dropPending(one).catch(() => {});
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
    const vector = Y.encodeStateVector(document);
    const update = isDirty(state) ? unsaved() : null;
    tell({ type: "sent" });
    const reply = await sendUpdate(storyId, update, vector);
    if (reply.kind === "ok" || reply.kind === "refused") {
      if (JSON.stringify(notes) !== JSON.stringify(reply.notes)) notes = reply.notes;
      if (reply.update.length > 0) Y.applyUpdate(document, reply.update, "server");
    }
    if (reply.kind !== "ok") return tell({ type: "troubled", trouble: reply.kind });
    attempt = 0;
    firstUnsaved = Date.now();
    known = withOwn(document, vector);
    tell({ type: "acknowledged", version: reply.version, at: Date.now() });
    if (!isDirty(state)) await forget();
  }

  /** Saves now what is not saved yet. @returns the version the server has, or null if it has not */
  async function flush(): Promise<number | null> {
    clearTimeout(timer);
    await running;
    while (isDirty(state)) {
      await sync();
      if (state.trouble) return null;
    }
    return state.version;
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
    heard: (version: number | null) => {
      tell({ type: "heard", version });
      if (maySend(state) && !state.trouble) void sync();
    },
    /** Takes in what this device kept. @returns whether there was anything the server lacked */
    adopt: async (): Promise<boolean> => {
      const found = await findPending(storyId, personId).catch(() => []);
      // Not while a request is under way: its answer must not call this known.
      while (running) await running;
      adopted = found;
      const before = state.edit;
      for (const { update } of adopted) Y.applyUpdate(document, update, "journal");
      if (state.edit === before) await forget();
      return state.edit !== before;
    },
    /** The page may not come back: the device keeps the text, the server gets a last try. */
    farewell: () => {
      if (!isDirty(state)) return;
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
