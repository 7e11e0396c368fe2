"use client";

import { useSyncExternalStore } from "react";
import { SignInAgain } from "@/components/account/sign-in-again.client";
import { isDirty, isKept, type SaveState } from "./save-machine";
import type { WritingSession } from "./together/writing-session";

const time = (at: number) =>
  new Date(at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });

/** Says what is true, and nothing else. */
export function saveWords(state: SaveState, why = ""): string {
  const kept = isKept(state) ? "kept on this device" : "only in this page: leave it open";
  switch (state.trouble) {
    case "offline":
      return `Offline, ${kept}`;
    case "failed":
      return `Could not save, ${kept}`;
    case "signedOut":
      return `Signed out, ${kept}`;
    case "refused":
      return `Not saved: ${why || "you may not change this story now"}`;
  }
  if (state.inFlight !== null || isDirty(state)) return "Saving";
  return state.savedAt === null ? "Saved" : `Saved ${time(state.savedAt)}`;
}

export function SaveStatus({ session }: { session: WritingSession }) {
  const state = useSyncExternalStore(session.subscribe, session.state, session.state);
  const words = saveWords(state, Object.values(session.notes())[0]);
  const isBusy = words === "Saving";
  return (
    // On a phone the line above scrolls away: trouble stays in sight.
    <div
      className={`flex items-center gap-3 text-[15px] ${state.trouble ? "max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-20 max-md:border-t max-md:border-rule max-md:bg-paper max-md:px-4 max-md:py-2" : ""}`}
    >
      <span
        aria-hidden="true"
        className={`h-[2px] w-[52px] ${state.trouble ? "bg-alarm" : isBusy ? "bg-rule" : "bg-verdigris"}`}
      />
      <span role="status" className={state.trouble ? "font-semibold text-alarm" : "text-quiet"}>
        {words}
      </span>
      {state.trouble === "signedOut" && <SignInAgain onSignedIn={session.retry} />}
    </div>
  );
}
