import type { ReactNode } from "react";
import { useVoice } from "@/components/site/use-voice";
import { buttonClass } from "@/components/ui/button";
import { Said } from "@/components/ui/said";
import { getVoice } from "@/domain/newsroom/queries";
import type { Viewer } from "@/domain/person/rules";
import { getReadersPoll } from "@/domain/poll/current-voter";
import { pageToken } from "@/domain/poll/integrity/page-token";
import type { PollView } from "@/domain/poll/queries";
import { freshFor } from "@/lib/page-tags";
import { Scale } from "./poll-choices";

type Props = { pollId: string | null; storySlug: string; viewer: Viewer | null };

/** A form's token is one of the day's. */
const tokenIsFreshFor = 43_200;

/**
 * The first of the two times that a poll is asked, above the story: what readers think before they
 * read. It shows no result, and it is not in anybody's way.
 */
export async function PollBefore({ pollId, storySlug, viewer }: Props) {
  if (!pollId) return null;
  const { words } = await getVoice();
  const poll = await getReadersPoll(pollId, viewer, storySlug);
  if (!poll?.asksTwice || poll.state !== "open") return null;
  if (poll.changesIn !== null) freshFor(poll.changesIn);
  freshFor(tokenIsFreshFor);
  return (
    <section
      id="before"
      aria-label={words.poll.before.label}
      data-poll={poll.id}
      data-place="story"
      data-part="before"
      data-story={poll.story.slug}
      className="poll-before"
    >
      <p role="status" data-poll-status className="sr-only" />
      {poll.before === null && poll.yours === null ? <Ask poll={poll} /> : <Answered poll={poll} />}
    </section>
  );
}

function Ask({ poll }: { poll: PollView }) {
  const words = useVoice().words.poll.before;
  return (
    <form method="post" action={`/api/polls/${poll.id}/votes`} data-poll-body="form">
      <input type="hidden" name="story" value={poll.story.slug} />
      <input type="hidden" name="back" value="story" />
      <input type="hidden" name="round" value="before" />
      <input type="hidden" name="token" value={pageToken(poll.id)} />
      <fieldset aria-describedby="before-terms" className="min-w-0 wrap-anywhere">
        <legend className="text-[17px] font-semibold" data-poll-heading tabIndex={-1}>
          {words.question(poll.question)}
        </legend>
        {poll.kind === "scale" ? <Scale poll={poll} /> : <Choices poll={poll} />}
      </fieldset>
      <button type="submit" className={buttonClass("quiet", "mt-2 mb-1 px-4 text-[15px]")}>
        {words.answer}
      </button>
      <p id="before-terms" className="mt-1 text-[14px] text-quiet">
        {words.terms}
      </p>
    </form>
  );
}

const Choices = ({ poll }: { poll: PollView }) => (
  <div className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-1 max-sm:grid">
    {poll.options.map(({ id, label }) => (
      <label key={id} className="touch gap-2">
        <input
          type="radio"
          name="option"
          value={id}
          required
          className="size-5 shrink-0 accent-ink"
        />
        {label}
      </label>
    ))}
  </div>
);

function Answered({ poll }: { poll: PollView }) {
  const words = useVoice().words.poll.before;
  const said = poll.options.find(({ id }) => id === poll.before)?.label;
  const link = (text: string) => <a href="#poll">{text}</a>;
  return (
    <div data-poll-body="answered" data-words={said ? words.youSaid(said) : words.answeredIt}>
      <p data-poll-heading tabIndex={-1} className="text-[15px] outline-none">
        <Said
          parts={
            said
              ? words.youSay<ReactNode>(<strong className="font-semibold">{said}</strong>, link)
              : words.answered(link)
          }
        />
      </p>
    </div>
  );
}
