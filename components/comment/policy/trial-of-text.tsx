import type { Trial } from "@/domain/comment/policy/trial";
import { spamRules } from "@/domain/comment/screening/spam-signals";
import { outcomeInWords } from "./words";

export function TrialOfText({ text }: { text: NonNullable<Trial["text"]> }) {
  return (
    <section aria-labelledby="trial-of-text" className="border-l-4 border-verdigris bg-sheet p-4">
      <h3 id="trial-of-text" className="font-semibold">
        The text: {outcomeInWords(text.said)}
      </h3>
      {text.further.length > 0 && (
        <>
          <p className="mt-3 text-[15px] text-quiet">Without that, these would have spoken:</p>
          <ul className="text-[15px]">
            {text.further.map((said) => (
              <li key={said.by}>{outcomeInWords(said)}</li>
            ))}
          </ul>
        </>
      )}
      <p className="mt-3 text-[15px]">
        Spam score {text.score}
        {text.signals.length > 0 &&
          `: ${text.signals.map(({ name, points }) => `${spamRules[name].words} ${points}`).join(", ")}`}
      </p>
    </section>
  );
}
