"use client";

import { isDirty, type SaveState } from "./save-machine";

const time = (at: number) =>
  new Date(at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });

/** Says what is true, and nothing else. */
export function saveWords(state: SaveState, why = ""): string {
  switch (state.trouble) {
    case "offline":
      return "Offline, kept on this device";
    case "failed":
      return "Could not save, trying again";
    case "signedOut":
      return "Signed out, kept on this device";
    case "stale":
      return "Someone else saved. Compare";
    case "refused":
      return `Not saved: ${why || "you may not change this story now"}`;
  }
  if (state.inFlight !== null || isDirty(state)) return "Saving";
  return state.savedAt === null ? "Saved" : `Saved ${time(state.savedAt)}`;
}

export function SaveStatus({
  state,
  notes,
  storyId,
}: {
  state: SaveState;
  /** Why it was refused, per field. */
  notes: Record<string, string>;
  storyId: string;
}) {
  const words = saveWords(state, Object.values(notes)[0]);
  const isBusy = words === "Saving";
  return (
    <div className="flex items-center gap-3 text-[15px]">
      <span
        aria-hidden="true"
        className={`h-[2px] w-[52px] ${state.trouble ? "bg-alarm" : isBusy ? "bg-rule" : "bg-verdigris"}`}
      />
      <span role="status" className={state.trouble ? "font-semibold text-alarm" : "text-quiet"}>
        {words}
      </span>
      {state.trouble === "signedOut" && (
        <a
          href={`/sign-in?callbackUrl=${encodeURIComponent(`/desk/stories/${storyId}`)}`}
          target="_blank"
          rel="noreferrer"
          className="link"
        >
          Sign in again
        </a>
      )}
    </div>
  );
}
