import type { PollDraft } from "@/domain/poll/input";

/** A poll as it will stand on its story; nobody can vote in it yet. */
export function DraftPoll({ poll }: { poll: PollDraft }) {
  return (
    <section aria-label="Poll" className="border-t-2 border-ink pt-3 font-sans">
      <fieldset disabled>
        <legend>
          <span className="headline headline-3 block">{poll.question || "No question yet"}</span>
        </legend>
        <p className="mt-1 text-[15px] text-quiet">Voting opens with publication.</p>
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
                {label || "No words yet"}
                {bestCase && <span className="block text-[15px] text-quiet">{bestCase}</span>}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </section>
  );
}
