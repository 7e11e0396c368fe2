import {
  type Awareness,
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from "y-protocols/awareness";
import { fromBase64 } from "./base64";
import { placeOf } from "./place-of";
import type { WritingSession } from "./writing-session";

/** A cursor that moves with every key is told a few times a second. */
const tellMs = 250;
/** While nothing is heard, the story is asked for anyway. */
const lookMs = 15_000;

type Options = {
  storyId: string;
  session: WritingSession;
  awareness: Awareness;
  /** Something other than the text has changed: its state, its place. */
  onVerb: () => void;
};

/** Hears what happens in the story and tells where this page is in it. @returns how to leave */
export function joinPresence({ storyId, session, awareness, onVerb }: Options): () => void {
  const address = `/api/desk/stories/${storyId}`;
  let stream: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const post = (clients: number[]) =>
    void fetch(`${address}/presence`, {
      method: "POST",
      body: encodeAwarenessUpdate(awareness, clients) as Uint8Array<ArrayBuffer>,
      keepalive: true,
    }).catch(() => {});
  const tell = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      post([awareness.clientID]);
    }, tellMs);
  };

  type Change = { added: number[]; updated: number[]; removed: number[] };
  const onAwareness = ({ added, updated }: Change, origin: unknown) => {
    if (origin === "local") return tell();
    // Whoever comes does not know who was here before.
    if (added.length > 0 && !updated.includes(awareness.clientID)) tell();
  };

  /** Something besides the text is, or may be, otherwise than when the page was drawn. */
  const news = async () => {
    // What was refused in one state may be welcome in the next.
    if (session.state().trouble === "refused") {
      onVerb();
      return session.retry();
    }
    // Whoever is signed out would be led away from the page, and from the text in it: that is asked
    // first, for the page itself learns of it only when it sends something.
    session.heard(null);
    if ((await session.flush()) !== null) onVerb();
  };

  let hasListened = false;
  const listen = () => {
    stream?.close();
    stream = new EventSource(`${address}/live`);
    stream.addEventListener("open", () => {
      session.heard(null);
      tell();
      // What happened while nobody listened was told to nobody.
      if (hasListened || session.state().trouble === "refused") void news();
      hasListened = true;
    });
    stream.addEventListener("change", (event) => {
      const { verb, version } = JSON.parse(event.data) as { verb: string; version: number | null };
      session.heard(version);
      if (verb === "story.wordsKept") session.noteKept();
      if (verb !== "story.saved") void news();
    });
    stream.addEventListener("presence", (event) =>
      applyAwarenessUpdate(awareness, fromBase64(JSON.parse(event.data)), "live"),
    );
  };

  /** A browser keeps six connections to a site: pages that nobody looks at leave theirs to others. */
  const seen = () => {
    if (document.visibilityState === "hidden") stream?.close();
    else listen();
  };

  /** A stream that was refused (signed out, say) does not try again by itself. */
  const look = () => {
    if (document.visibilityState === "hidden") return;
    if (stream?.readyState !== EventSource.OPEN) session.heard(null);
    const { trouble } = session.state();
    const isIn = trouble === null || trouble === "refused";
    if (isIn && stream?.readyState === EventSource.CLOSED) listen();
  };

  const onFocus = ({ target }: FocusEvent) => {
    if (target instanceof Element) awareness.setLocalStateField("field", placeOf(target));
  };

  const leave = () => {
    removeAwarenessStates(awareness, [awareness.clientID], "leave");
    post([awareness.clientID]);
  };

  const arrive = () => {
    if (!awareness.getLocalState()) awareness.setLocalState({});
    listen();
    tell();
  };

  awareness.on("update", onAwareness);
  arrive();
  const interval = setInterval(look, lookMs);
  // A page that the browser kept whole and shows again.
  const back = (event: PageTransitionEvent) => event.persisted && arrive();
  document.addEventListener("focusin", onFocus);
  document.addEventListener("visibilitychange", seen);
  window.addEventListener("pagehide", leave);
  window.addEventListener("pageshow", back);
  return () => {
    clearInterval(interval);
    clearTimeout(timer);
    document.removeEventListener("focusin", onFocus);
    document.removeEventListener("visibilitychange", seen);
    window.removeEventListener("pagehide", leave);
    window.removeEventListener("pageshow", back);
    awareness.off("update", onAwareness);
    stream?.close();
    leave();
  };
}
