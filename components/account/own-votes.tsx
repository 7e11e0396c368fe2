import { getNewsroom } from "@/domain/newsroom/queries";
import type { Viewer } from "@/domain/person/rules";
import { listOwnVotes } from "@/domain/poll/own-votes";
import { dayAndTime } from "@/lib/dates";

/** What one voted while signed in, for as long as anyone can know it. */
export async function OwnVotes({ viewer }: { viewer: Viewer }) {
  const [votes, { timeZone }] = await Promise.all([listOwnVotes(viewer), getNewsroom()]);
  return (
    <>
      <p className="text-[14px] text-quiet">
        Thirty days after a poll closes, its key is destroyed: then nobody can tell who voted what,
        and the vote leaves this list.
      </p>
      {votes.length === 0 && (
        <p className="text-quiet">There is no vote that could be shown here.</p>
      )}
      <ul>
        {votes.toReversed().map(({ question, choices, castAt, story }) => (
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
            <p dir="auto">{choices.join(", ")}</p>
            <p className="text-[14px] text-quiet">{dayAndTime(new Date(castAt), timeZone)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
