import { clock, dayAndTime } from "@/lib/dates";

const aWeek = 6.5 * 86_400_000;

/** A moment in a poll's life: by its weekday if it is near ahead, else in full. */
export function PollTime({ at, timeZone }: { at: Date; timeZone: string }) {
  const ahead = at.getTime() - Date.now();
  const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone }).format(at);
  return (
    <time dateTime={at.toISOString()}>
      {ahead > 0 && ahead < aWeek ? `${weekday} ${clock(at, timeZone)}` : dayAndTime(at, timeZone)}
    </time>
  );
}
