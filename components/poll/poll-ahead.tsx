import { useVoice } from "@/components/site/use-voice";
import { Said } from "@/components/ui/said";
import type { PollView } from "@/domain/poll/queries";
import type { Place } from "./addresses";
import { PollHeading } from "./poll-heading";
import { PollTime } from "./poll-time";

/** Announced, but not open yet: what will be asked, and when. */
export function PollAhead({ poll, place }: { poll: PollView; place: Place }) {
  const words = useVoice().words.poll;
  return (
    <div data-poll-body="ahead">
      <PollHeading place={place}>{poll.question}</PollHeading>
      <p className="poll-note">
        {poll.opensAt ? (
          <Said parts={words.opensAt(<PollTime at={poll.opensAt} />)} />
        ) : (
          words.opensLater
        )}
      </p>
      <ul aria-label={words.options} className="mt-4 border-t border-rule">
        {poll.options.map(({ id, label, bestCase }) => (
          <li key={id} className="border-b border-rule py-3">
            <p className="text-[17px] leading-snug font-medium">{label}</p>
            {bestCase && (
              <p className="mt-1 font-prose text-[15px] leading-snug text-quiet">{bestCase}</p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
