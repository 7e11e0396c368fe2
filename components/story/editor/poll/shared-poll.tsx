import { Button } from "@/components/ui/button";
import type { PollDraft } from "@/domain/poll/input";
import { kindWords, type PollStanding } from "@/domain/poll/rules";
import { endingOf, type PollForm } from "./poll-fields.client";

type Shown = PollForm & {
  poll: PollDraft;
  standing: PollStanding;
  home: NonNullable<PollStanding["home"]>;
};

/** A poll that another story words: shown as it is, to keep or to take away. */
export function SharedPoll({ poll, standing, home, timeZone, ...form }: Shown) {
  const { errors, isLocked, mayManage, onChange } = form;
  return (
    <div className="grid gap-3 text-[15px]">
      <p className="font-prose text-[17px] leading-snug font-semibold">{poll.question}</p>
      <ul aria-label="Options" className="grid gap-1 border-l-2 border-rule pl-3">
        {poll.options.map(({ id, label }) => (
          <li key={id}>{label}</li>
        ))}
      </ul>
      <p className="text-quiet">
        {kindWords[poll.kind]}. {standing.votes.toLocaleString("en-GB")}{" "}
        {standing.votes === 1 ? "vote" : "votes"}, wherever they were cast.{" "}
        {standing.isAsked && endingOf(standing, timeZone)}
      </p>
      <p>
        It is worded in{" "}
        <a href={`/desk/stories/${home.id}`} className="link">
          {home.headline || "an untitled story"}
        </a>
        .{" "}
        {mayManage && (
          <a href={`/desk/polls/${poll.id}`} className="link">
            Its votes and where it is used
          </a>
        )}
      </p>
      {errors.poll && <p className="text-[14px] font-semibold text-alarm">{errors.poll}</p>}
      {!isLocked && (
        <Button tone="alarm" onClick={() => onChange(null)}>
          Remove poll
        </Button>
      )}
    </div>
  );
}
