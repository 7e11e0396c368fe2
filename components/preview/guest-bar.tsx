import { useVoice } from "@/components/site/use-voice";
import { Said } from "@/components/ui/said";
import type { Preview } from "@/domain/preview/rules";

/** Tells somebody from outside what they look at. */
export function GuestBar({ preview }: { preview: Preview }) {
  const { readersSee, expiresAt } = preview;
  const { words, dates } = useVoice();
  const { guest } = words.story;
  return (
    <aside aria-label={guest.label} className="mt-5 border-s-4 border-copper bg-sheet px-5 py-3">
      <p className="text-[0.9375rem]">
        <b>{guest[readersSee]}</b>{" "}
        <Said
          parts={guest.worksUntil(
            <time dateTime={expiresAt.toISOString()}>{dates.dayAndTime(expiresAt)}</time>,
          )}
        />
      </p>
    </aside>
  );
}
