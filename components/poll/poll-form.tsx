import { buttonClass } from "@/components/ui/button";
import { pageToken } from "@/domain/poll/integrity/page-token";
import type { PollView } from "@/domain/poll/queries";
import { type Place, placeOf } from "./addresses";
import { howToChoose, PollChoices } from "./poll-choices";
import { PollHeading } from "./poll-heading";
import { PollTime } from "./poll-time";

type Props = { poll: PollView; place: Place; timeZone: string };

/** Before the vote. Choosing does not send. */
export function PollForm({ poll, place, timeZone }: Props) {
  return (
    <form
      method="post"
      action={`/api/polls/${poll.id}/votes`}
      data-poll-body="form"
      className="grid gap-5"
    >
      <input type="hidden" name="story" value={poll.story.slug} />
      <input type="hidden" name="back" value={place} />
      <input type="hidden" name="token" value={pageToken(poll.id)} />
      <fieldset aria-describedby="poll-terms">
        <legend>
          <PollHeading place={place}>{poll.question}</PollHeading>
        </legend>
        <p id="poll-terms" className="mt-1 text-[15px] text-quiet">
          {howToChoose(poll)}{" "}
          {poll.closesAt ? (
            <>
              You can change it until <PollTime at={poll.closesAt} timeZone={timeZone} />.
            </>
          ) : (
            "You can change it later."
          )}
          <Hidden results={poll.results} />
        </p>
        <PollChoices poll={poll} />
      </fieldset>
      <p className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <button type="submit" className={buttonClass("ink", "min-h-[48px] px-6")}>
          Vote
        </button>
        {poll.yours !== null ? (
          <a href={placeOf(poll, place)} className="touch link text-[15px]" data-poll-view="">
            Keep my vote
          </a>
        ) : (
          poll.results === "always" && (
            <a
              href="?poll=results#poll"
              className="touch link text-[15px]"
              data-poll-view="results"
            >
              See results without voting
            </a>
          )
        )}
      </p>
    </form>
  );
}

/** What the editor chose to hide is said before the vote, not after it. */
function Hidden({ results }: Pick<PollView, "results">) {
  if (results === "after_vote") return " Results are shown after you vote.";
  if (results === "after_close") return " Results are shown when the poll has closed.";
  return null;
}
