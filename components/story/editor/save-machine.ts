/**
 * What autosave knows, as a pure reducer: one save in flight, an integer version, and answers that
 * only acknowledge. The text itself is not here; `edit` counts its changes, and a save remembers
 * which count it carried, so that an answer can never call newer keystrokes saved.
 */
export type SaveState = {
  version: number;
  edit: number;
  /** The edit the server has. */
  savedEdit: number;
  /** The edit this device has. */
  keptEdit: number;
  inFlight: number | null;
  /** Others have changed the story since the last answer. */
  isBehind: boolean;
  trouble: null | "offline" | "failed" | "signedOut" | "refused";
  savedAt: number | null;
};

export type SaveEvent =
  | { type: "edited" }
  | { type: "kept"; edit: number }
  | { type: "heard"; version: number | null }
  | { type: "sent" }
  | { type: "acknowledged"; version: number; at: number }
  | { type: "troubled"; trouble: NonNullable<SaveState["trouble"]> };

export const initialSave = (version: number): SaveState => ({
  version,
  edit: 0,
  savedEdit: 0,
  keptEdit: 0,
  inFlight: null,
  isBehind: false,
  trouble: null,
  savedAt: null,
});

export const isDirty = (state: SaveState): boolean => state.edit !== state.savedEdit;

/** Whether the text would survive the page. */
export const isKept = (state: SaveState): boolean =>
  !isDirty(state) || state.keptEdit === state.edit;

export const maySend = (state: SaveState): boolean =>
  state.inFlight === null && (isDirty(state) || state.isBehind);

export function saveReducer(state: SaveState, event: SaveEvent): SaveState {
  switch (event.type) {
    case "edited":
      return {
        ...state,
        edit: state.edit + 1,
        // A refusal waits for another text; the rest is retried as it is.
        trouble: state.trouble === "refused" ? null : state.trouble,
      };
    case "kept":
      return { ...state, keptEdit: Math.max(state.keptEdit, event.edit) };
    case "heard":
      // Our own save is announced too. While one is under way its answer will tell which it was.
      return event.version !== null && event.version <= state.version
        ? state
        : { ...state, isBehind: true };
    case "sent":
      return maySend(state) ? { ...state, inFlight: state.edit, isBehind: false } : state;
    case "acknowledged": {
      if (state.inFlight === null) return state;
      const wasSaved = state.inFlight !== state.savedEdit;
      return {
        ...state,
        version: Math.max(state.version, event.version),
        savedEdit: state.inFlight,
        inFlight: null,
        trouble: null,
        savedAt: wasSaved ? event.at : state.savedAt,
      };
    }
    case "troubled":
      // What was asked for did not come either.
      return {
        ...state,
        inFlight: null,
        isBehind: event.trouble !== "refused",
        trouble: event.trouble,
      };
  }
}

/** Seconds until the next try: soon at first, never rarer than twice a minute. */
export const retryAfter = (attempt: number): number => Math.min(30, 2 ** Math.min(attempt, 5));
