import { useVoice } from "@/components/site/use-voice";
import type { Dates } from "@/lib/dates";

const aWeek = 6.5 * 86_400_000;

/** A moment in a poll's life: by its weekday if it is near ahead, else in full. */
export const PollTime = ({ at }: { at: Date }) => <TimeIn at={at} dates={useVoice().dates} />;

export function TimeIn({ at, dates }: { at: Date; dates: Dates }) {
  const ahead = at.getTime() - Date.now();
  return (
    <time dateTime={at.toISOString()}>
      {ahead > 0 && ahead < aWeek
        ? `${dates.weekday(at)} ${dates.clock(at)}`
        : dates.dayAndTime(at)}
    </time>
  );
}
