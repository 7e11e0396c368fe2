import { useVoice } from "@/components/site/use-voice";
import { getVoice } from "@/domain/newsroom/queries";
import type { Viewer } from "@/domain/person/rules";
import { getReadersPoll } from "@/domain/poll/current-voter";
import type { PollView } from "@/domain/poll/queries";
import { getRunoff, getShift } from "@/domain/poll/standing";
import { pollTags } from "@/domain/poll/tags";
import { dependOn, freshFor, renewAfter } from "@/lib/page-tags";
import type { Place } from "./addresses";
import { faceOf } from "./faces";
import { PollAhead } from "./poll-ahead";
import { PollCounted } from "./poll-counted";
import { PollForm } from "./poll-form";
import { PollResult } from "./poll-result";

/** A shared page that shows a running count is made anew after so many seconds. */
const countsAreFreshFor = 2;
/** The form's token is one of the day's; a page kept for longer would hand out old ones. */
const tokenIsFreshFor = 43_200;

type Props = {
  pollId: string | null;
  storySlug: string;
  viewer: Viewer | null;
  /** `results` or `change`, from the address. */
  view?: string | undefined;
  /** Which page this stands on, so that its form comes back to it. */
  place?: Place;
};

/** A story's poll: the form, or how it stands; plain HTML, complete without a script. */
export async function PollRegion({ pollId, storySlug, viewer, view, place = "story" }: Props) {
  if (!pollId) return null;
  const [poll, { words }] = await Promise.all([
    getReadersPoll(pollId, viewer, storySlug),
    getVoice(),
  ]);
  if (!poll) return <Withdrawn pollId={pollId} />;
  if (poll.changesIn !== null) freshFor(poll.changesIn);
  return (
    <section
      id="poll"
      aria-label={words.poll.label}
      data-poll={poll.id}
      data-place={place}
      data-story={poll.story.slug}
      className="poll"
    >
      <p role="status" data-poll-status className="sr-only" />
      <Face poll={poll} view={view} place={place} />
    </section>
  );
}

type FaceProps = { poll: PollView; view: string | undefined; place: Place };

async function Face({ poll, view, place }: FaceProps) {
  const shown = { poll, place };
  switch (faceOf(poll, view)) {
    case "ahead":
      return <PollAhead {...shown} />;
    case "counted":
      return <PollCounted {...shown} />;
    case "result":
      if (poll.state === "open") renewAfter(countsAreFreshFor);
      return <PollResult {...shown} runoff={await getRunoff(poll)} shift={await getShift(poll)} />;
    case "form":
      freshFor(tokenIsFreshFor);
      return <PollForm {...shown} />;
  }
}

/** Its story still names it, but it is no longer for readers. */
function Withdrawn({ pollId }: { pollId: string }) {
  dependOn(pollTags.one(pollId));
  const { label, withdrawn, withdrawnMore } = useVoice().words.poll;
  return (
    <section id="poll" aria-label={label} className="poll is-withdrawn">
      <h2 className="headline headline-4">{withdrawn}</h2>
      <p className="mt-2 text-[15px] text-quiet">{withdrawnMore}</p>
    </section>
  );
}
