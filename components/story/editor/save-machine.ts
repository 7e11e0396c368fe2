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
  inFlight: number | null;
  trouble: null | "offline" | "failed" | "signedOut" | "stale" | "refused";
  savedAt: number | null;
};

export type SaveEvent =
  | { type: "edited" }
  | { type: "sent" }
  | { type: "acknowledged"; version: number; at: number }
  | { type: "troubled"; trouble: NonNullable<SaveState["trouble"]> }
  /** Two texts became one, made from the server's version. */
  | { type: "settled"; version: number };

export const initialSave = (version: number): SaveState => ({
  version,
  edit: 0,
  savedEdit: 0,
  inFlight: null,
  trouble: null,
  savedAt: null,
});

export const isDirty = (state: SaveState): boolean => state.edit !== state.savedEdit;

/** A conflict waits for a person, a refusal for another text or another role; the rest is retried. */
export const maySend = (state: SaveState): boolean =>
  isDirty(state) && state.inFlight === null && state.trouble !== "stale";

export function saveReducer(state: SaveState, event: SaveEvent): SaveState {
  switch (event.type) {
    case "edited":
      return {
        ...state,
        edit: state.edit + 1,
        trouble: state.trouble === "refused" ? null : state.trouble,
      };
    case "sent":
      return maySend(state) ? { ...state, inFlight: state.edit } : state;
    case "acknowledged":
      if (state.inFlight === null) return state;
      return {
        ...state,
        version: event.version,
        savedEdit: state.inFlight,
        inFlight: null,
        trouble: null,
        savedAt: event.at,
      };
    case "troubled":
      return { ...state, inFlight: null, trouble: event.trouble };
    case "settled":
      return {
        ...state,
        version: event.version,
        edit: state.edit + 1,
        inFlight: null,
        trouble: null,
      };
  }
}

/** Seconds until the next try: soon at first, never rarer than twice a minute. */
export const retryAfter = (attempt: number): number => Math.min(30, 2 ** Math.min(attempt, 5));
