import type { Question } from "@/domain/poll/queries";
import { PollMark } from "./story-meta";
import { useVoice } from "./use-voice";

/** Questions that are open now, each beside the story it belongs to. */
export function HaveYourSay({ questions }: { questions: Question[] }) {
  const { haveYourSay } = useVoice().words.site.front;
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="say" className="pt-4">
      <h2 id="say" className="headline headline-4 pb-4">
        {haveYourSay}
      </h2>
      <ul className="border-t border-rule">
        {questions.map((question) => (
          <li key={question.id} className="border-b border-rule py-5">
            <OpenQuestion {...question} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A question and until when it can be answered; it leads to where it is. */
export function OpenQuestion({ question, closesAt, story }: Question) {
  const { words, dates, directionOf } = useVoice();
  const { openUntil, openNow } = words.site.front;
  return (
    <>
      <h3 className="title" dir={directionOf(question)}>
        <a href={`/stories/${story.slug}#poll`} className="plain-link">
          {question}
        </a>
      </h3>
      <p className="facts">
        <PollMark />
        {closesAt ? (
          <span>
            {openUntil} <time dateTime={closesAt.toISOString()}>{dates.dayAndTime(closesAt)}</time>
          </span>
        ) : (
          <span>{openNow}</span>
        )}
      </p>
    </>
  );
}
