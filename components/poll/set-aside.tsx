import { StatusMark } from "@/components/ui/status-mark";
import type { BurstView } from "@/domain/poll/integrity/queries";
import { saysOf } from "@/domain/poll/integrity/rules";
import { dayAndTime } from "@/lib/dates";
import { english } from "@/lib/words/voice";
import { JudgeVotes } from "./judge-votes.client";

const marks = {
  quarantined: { shape: "hatched", tone: "text-copper", word: "Set aside" },
  void: { shape: "crossed", tone: "text-alarm", word: "Thrown out" },
  counted: { shape: "filled", tone: "text-verdigris", word: "Counted" },
} as const;

/** What rules set aside and why, for somebody to decide. */
export function SetAside({
  pollId,
  bursts,
  timeZone,
}: {
  pollId: string;
  bursts: readonly BurstView[];
  timeZone: string;
}) {
  return (
    <section aria-labelledby="set-aside">
      <h2 id="set-aside" className="text-[20px] font-semibold">
        Set aside
      </h2>
      <p className="mt-1 text-[15px] text-quiet">
        Votes that came in a way no crowd of readers does. They wait here and are not counted until
        somebody restores them; readers are told how many. Accounts with a confirmed address are not
        looked at: whoever signs in with one takes their vote along, and it counts.
      </p>
      {bursts.length === 0 ? (
        <p className="mt-3 border-t border-rule py-5 font-prose text-[17px]">
          Nothing was set aside.
        </p>
      ) : (
        <ul className="mt-3 border-t border-ink">
          {bursts.map((burst) => (
            <li key={burst.id} className="grid gap-3 border-b border-rule py-5">
              <Burst burst={burst} timeZone={timeZone} />
              {burst.votes === 0 ? (
                <p className="text-[15px]">None is left: their voters have signed in.</p>
              ) : (
                <JudgeVotes
                  pollId={pollId}
                  burstId={burst.id}
                  name={`${english().words.result.votes(burst.votes)}, ${dayAndTime(burst.startsAt, timeZone)}`}
                  mayRestore={burst.status !== "counted"}
                  mayVoid={burst.status !== "void"}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Burst({ burst, timeZone }: { burst: BurstView; timeZone: string }) {
  const { seen, votes, status, startsAt, rule, decidedBy, decidedAt, reason } = burst;
  return (
    <div className="grid gap-1">
      <h3 className="flex flex-wrap items-baseline gap-x-4 text-[17px] font-semibold">
        {english().words.result.votes(votes)}
        <span className="text-[15px] font-normal">
          <StatusMark {...marks[status]} />
        </span>
        <time dateTime={startsAt.toISOString()} className="text-[15px] font-normal text-quiet">
          {dayAndTime(startsAt, timeZone)}
        </time>
      </h3>
      <p className="text-[15px]">{saysOf(rule)}</p>
      <p className="text-[15px] text-quiet">
        Seen: {seen.voters} new voters in{" "}
        {seen.seconds === 1 ? "a second" : `${seen.seconds} seconds`}, {seen.agent};{" "}
        {seen.withoutPage} had not opened the page; {seen.agreement}% chose the same.
      </p>
      {decidedAt && (
        <p className="border-l-4 border-rule pl-3 text-[15px]">
          {decidedBy ?? "Somebody"}, {dayAndTime(decidedAt, timeZone)}: {reason}
        </p>
      )}
    </div>
  );
}
