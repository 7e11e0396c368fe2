import type { Preview } from "@/domain/preview/rules";
import { dayAndTime } from "@/lib/dates";

const words: Record<Preview["readersSee"], string> = {
  nothing: "A story that is not published, shown to you in confidence.",
  earlier: "Changes to a story that are not published, shown to you in confidence.",
  this: "This story is published as you see it here.",
};

/** Tells somebody from outside what they look at. */
export function GuestBar({ preview, timeZone }: { preview: Preview; timeZone: string }) {
  const { readersSee, expiresAt } = preview;
  return (
    <aside
      aria-label="About this page"
      className="mt-5 border-l-4 border-copper bg-sheet px-5 py-3"
    >
      <p className="text-[0.9375rem]">
        <b>{words[readersSee]}</b> This page works until{" "}
        <time dateTime={expiresAt.toISOString()}>{dayAndTime(expiresAt, timeZone)}</time>.
      </p>
    </aside>
  );
}
