import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { initialSave, isDirty, maySend, type SaveEvent, saveReducer } from "./save-machine";

const run = (events: SaveEvent[]) => events.reduce(saveReducer, initialSave(1));

describe("saveReducer", () => {
  it("an answer does not call later keystrokes saved", () => {
    const state = run([
      { type: "edited" },
      { type: "sent" },
      { type: "edited" },
      { type: "acknowledged", version: 2, at: 0 },
    ]);
    expect(isDirty(state)).toBe(true);
    expect(state.version).toBe(2);
    expect(maySend(state)).toBe(true);
  });

  it("keeps one save in flight", () => {
    const state = run([{ type: "edited" }, { type: "sent" }, { type: "edited" }]);
    expect(maySend(state)).toBe(false);
    expect(saveReducer(state, { type: "sent" })).toBe(state);
  });

  it("its own save, announced, is no news; another's is, and is asked for once", () => {
    const saved = run([
      { type: "edited" },
      { type: "sent" },
      { type: "acknowledged", version: 2, at: 0 },
      { type: "heard", version: 2 },
    ]);
    expect(maySend(saved)).toBe(false);
    const behind = saveReducer(saved, { type: "heard", version: 3 });
    expect(maySend(behind)).toBe(true);
    expect(isDirty(behind)).toBe(false);
    expect(saveReducer(behind, { type: "sent" }).isBehind).toBe(false);
  });

  it("what did not arrive is asked for again", () => {
    const lost = run([
      { type: "heard", version: null },
      { type: "sent" },
      { type: "troubled", trouble: "offline" },
    ]);
    expect(maySend(lost)).toBe(true);
  });

  it("whatever happens, what is called saved was acknowledged, and versions never go back", () => {
    const event: fc.Arbitrary<SaveEvent> = fc.oneof(
      fc.constant<SaveEvent>({ type: "edited" }),
      fc.constant<SaveEvent>({ type: "sent" }),
      fc.constantFrom<SaveEvent>(
        { type: "troubled", trouble: "offline" },
        { type: "troubled", trouble: "refused" },
        { type: "troubled", trouble: "signedOut" },
      ),
      fc.constant<SaveEvent>({ type: "heard", version: null }),
      fc.constant<SaveEvent>({ type: "acknowledged", version: 0, at: 1 }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        let state = initialSave(1);
        let server = 1;
        let acknowledgedEdit = 0;
        for (const raw of events) {
          const before = state;
          const next = raw.type === "acknowledged" ? { ...raw, version: ++server } : raw;
          state = saveReducer(state, next);
          if (next.type === "acknowledged" && before.inFlight !== null)
            acknowledgedEdit = before.inFlight;
          expect(state.savedEdit).toBe(acknowledgedEdit);
          expect(state.version).toBeGreaterThanOrEqual(before.version);
          expect(state.edit).toBeGreaterThanOrEqual(state.savedEdit);
        }
      }),
    );
  });
});
