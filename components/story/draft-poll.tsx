import { useVoice } from "@/components/site/use-voice";
import type { PollDraft } from "@/domain/poll/input";

/** A poll as it will stand on its story; nobody can vote in it yet. */
export function DraftPoll({ poll }: { poll: PollDraft }) {
  const { words } = useVoice();
  const { noQuestion, opensLater, noWords } = words.story.draft;
  return (
    <section aria-label={words.poll.label} className="border-t-2 border-ink pt-3 font-sans">
      <fieldset disabled>
        <legend>
          <span className="headline headline-3 block">{poll.question || noQuestion}</span>
        </legend>
        <p className="mt-1 text-[15px] text-quiet">{opensLater}</p>
        <div className="mt-4 grid gap-3">
          {poll.options.map(({ id, label, bestCase }) => (
            <label
              key={id}
              className="flex min-h-[56px] items-center gap-3 rounded border border-edge px-4 py-2"
            >
              <input
                type={poll.kind === "multiple" ? "checkbox" : "radio"}
                name="draft-poll"
                className="size-5 accent-verdigris"
              />
              <span>
                {label || noWords}
                {bestCase && <span className="block text-[15px] text-quiet">{bestCase}</span>}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </section>
  );
}
