import type { Preview } from "@/domain/preview/rules";
import { dayAndTime } from "@/lib/dates";

/** Tells somebody from outside what they look at. */
export function GuestBar({ preview, timeZone }: { preview: Preview; timeZone: string }) {
  const { isLive, expiresAt } = preview;
  return (
    <aside
      aria-label="About this page"
      className="mt-5 border-l-4 border-copper bg-sheet px-5 py-3"
    >
      <p className="text-[0.9375rem]">
        <b>{isLive ? "A preview of changes to a story" : "A preview of a story"}</b>: not published,
        and shown to you in confidence. This page works until{" "}
        <time dateTime={expiresAt.toISOString()}>{dayAndTime(expiresAt, timeZone)}</time>.
      </p>
    </aside>
  );
}
