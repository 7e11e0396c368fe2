import { DeskTitle } from "@/components/desk/desk-title";
import { StatusMark } from "@/components/ui/status-mark";
import { getNewsroom } from "@/domain/newsroom/queries";
import { may, type Staff } from "@/domain/person/rules";
import type { Figures } from "@/domain/poll/desk-queries";
import type { BurstView } from "@/domain/poll/integrity/queries";
import { getDeskShift } from "@/domain/poll/standing";
import { env } from "@/lib/env";
import { toLocalTime } from "@/lib/local-time";
import { english } from "@/lib/words/voice";
import { UsedIn } from "./desk/used-in";
import { embedCode } from "./embed-code";
import { PollControls } from "./poll-controls.client";
import { PollFigures } from "./poll-figures";
import { pollMarks } from "./poll-marks";
import { TimeIn } from "./poll-time";
import { SetAside } from "./set-aside";
import { ShiftResult } from "./shift-result";
import { VotesOverTime } from "./votes-over-time";

const shown = {
  always: "Readers always see results.",
  after_vote: "Readers see results after they have voted.",
  after_close: "Readers see results when the poll has closed.",
};

export async function DeskPollPage({
  staff,
  poll,
  bursts,
}: {
  staff: Staff;
  poll: Figures;
  bursts: readonly BurstView[];
}) {
  const { timeZone } = await getNewsroom();
  const mayClose = may(staff.role, "story.publish") && poll.state !== "draft";
  return (
    <div className="max-w-[56em]">
      <DeskTitle title={poll.question || "No question yet"}>
        <StatusMark {...pollMarks[poll.state]} />
      </DeskTitle>
      <p className="text-[15px] text-quiet">
        {poll.opensAt && (
          <>
            {poll.state === "notYetOpen" || poll.state === "draft" ? "Opens" : "Opened"}{" "}
            <TimeIn at={poll.opensAt} dates={english(timeZone).dates} />.{" "}
          </>
        )}
        {poll.closesAt && (
          <>
            {poll.state === "closed" ? "Closed" : "Closes"}{" "}
            <TimeIn at={poll.closesAt} dates={english(timeZone).dates} />.{" "}
          </>
        )}
        {shown[poll.results]}
      </p>
      <Links poll={poll} />
      <div className="grid grid-cols-1 gap-[52px]">
        <div className="min-w-0">
          <PollFigures poll={poll} />
          {poll.asksTwice && <ShiftResult shift={await getDeskShift(staff, poll.id)} poll={poll} />}
        </div>
        <UsedIn staff={staff} uses={poll.uses} />
        <VotesOverTime poll={poll} timeZone={timeZone} />
        {poll.state !== "draft" && (
          <SetAside pollId={poll.id} bursts={bursts} timeZone={timeZone} />
        )}
        {mayClose && (
          <PollControls
            id={poll.id}
            isOpen={poll.state !== "closed"}
            closesAt={poll.closesAt ? toLocalTime(poll.closesAt, timeZone) : ""}
            timeZone={timeZone}
          />
        )}
        {poll.slug && <EmbedCode poll={poll} />}
      </div>
    </div>
  );
}

function Links({ poll }: { poll: Figures }) {
  const links: [string, string][] = [
    ...(poll.slug
      ? ([
          ["The poll alone", `/polls/${poll.id}`],
          ["Results as CSV", `/api/polls/${poll.id}/results.csv`],
          ["Picture for sharing", `/polls/${poll.id}/result.png`],
        ] as [string, string][])
      : []),
  ];
  return (
    <ul className="flex flex-wrap gap-x-5 pt-1 pb-8 text-[15px]">
      {links.map(([name, href]) => (
        <li key={href}>
          <a href={href} className="link touch">
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}

function EmbedCode({ poll }: { poll: Figures }) {
  const code = embedCode(env().SITE_URL, poll);
  return (
    <section aria-labelledby="embed-title">
      <h2 id="embed-title" className="text-[20px] font-semibold">
        On another site
      </h2>
      <p id="embed-hint" className="mt-1 text-[15px] text-quiet">
        Paste this where the poll shall stand. It sets no cookie until somebody votes.
      </p>
      <textarea
        readOnly
        rows={4}
        aria-labelledby="embed-title"
        aria-describedby="embed-hint"
        className="mt-2 w-full rounded border border-edge bg-sheet px-3 py-2 font-mono text-[14px]"
        value={code}
      />
    </section>
  );
}
