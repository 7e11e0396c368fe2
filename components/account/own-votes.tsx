import { getVoice } from "@/domain/newsroom/queries";
import type { Viewer } from "@/domain/person/rules";
import { listOwnVotes } from "@/domain/poll/own-votes";

/** What one voted while signed in, for as long as anyone can know it. */
export async function OwnVotes({ viewer }: { viewer: Viewer }) {
  const [votes, { words, dates }] = await Promise.all([listOwnVotes(viewer), getVoice()]);
  return (
    <>
      <p className="text-[14px] text-quiet">{words.account.votesTerms}</p>
      {votes.length === 0 && <p className="text-quiet">{words.account.noVotes}</p>}
      <ul>
        {votes.toReversed().map(({ question, choices, castAt, status, story }) => (
          <li key={question + castAt} className="grid gap-1 border-b border-rule py-3">
            <p dir="auto" className="font-semibold">
              {story ? (
                <a href={`/stories/${story.slug}#poll`} className="link">
                  {question}
                </a>
              ) : (
                question
              )}
            </p>
            <p dir="auto">{choices.join(words.poll.comma)}</p>
            {status !== "counted" && <p className="text-[15px]">{words.poll.notCounted[status]}</p>}
            <p className="text-[14px] text-quiet">{dates.dayAndTime(new Date(castAt))}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
