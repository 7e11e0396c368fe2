import { useVoice } from "@/components/site/use-voice";
import { buttonClass } from "@/components/ui/button";
import { Said } from "@/components/ui/said";
import { pageToken } from "@/domain/poll/integrity/page-token";
import type { PollView } from "@/domain/poll/queries";
import type { Words } from "@/lib/words/words";
import { type Place, placeOf } from "./addresses";
import { howToChoose, PollChoices } from "./poll-choices";
import { PollHeading } from "./poll-heading";
import { PollTime } from "./poll-time";

type Props = { poll: PollView; place: Place };

/** Before the vote. Choosing does not send. */
export function PollForm({ poll, place }: Props) {
  const { words } = useVoice();
  const hidden = hiddenIn(poll, words.poll);
  return (
    <form
      method="post"
      action={`/api/polls/${poll.id}/votes`}
      data-poll-body="form"
      className="poll-form"
    >
      <input type="hidden" name="story" value={poll.story.slug} />
      <input type="hidden" name="back" value={place} />
      <input type="hidden" name="token" value={pageToken(poll.id)} />
      <fieldset aria-describedby="poll-terms">
        <legend>
          <PollHeading place={place}>{poll.question}</PollHeading>
        </legend>
        <p id="poll-terms" className="poll-note">
          {howToChoose(poll, words.poll.choose)}{" "}
          {poll.closesAt ? (
            <Said parts={words.poll.changeUntil(<PollTime at={poll.closesAt} />)} />
          ) : (
            words.poll.changeLater
          )}
          {hidden && ` ${hidden}`}
        </p>
        <PollChoices poll={poll} />
      </fieldset>
      <p className="poll-send">
        <button type="submit" className={buttonClass()}>
          {words.poll.vote}
        </button>
        {poll.yours !== null ? (
          <a href={placeOf(poll, place)} className="touch link" data-poll-view="">
            {words.poll.keepVote}
          </a>
        ) : (
          poll.results === "always" && (
            <a href="?poll=results#poll" className="touch link" data-poll-view="results">
              {words.poll.seeResults}
            </a>
          )
        )}
      </p>
    </form>
  );
}

/** What the editor chose to hide is said before the vote, not after it. */
function hiddenIn({ results }: PollView, words: Words["poll"]): string | null {
  if (results === "after_vote") return words.shownAfterVote;
  return results === "after_close" ? words.shownAfterClose : null;
}
