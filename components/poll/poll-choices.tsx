import { rankField } from "@/domain/poll/ballot";
import type { PollView } from "@/domain/poll/queries";
import type { Words } from "@/lib/words/words";

type Option = PollView["options"][number];
type Worded = { option: Option; isNamed: boolean };

/** What a voter fills in, by the kind of poll; native controls, so that it works without a script. */
export function PollChoices({ poll }: { poll: PollView }) {
  if (poll.kind === "scale") return <Scale poll={poll} />;
  return (
    <div className="poll-choices">
      {poll.options.map((option) =>
        poll.kind === "ranked" ? (
          <Place key={option.id} option={option} poll={poll} />
        ) : (
          <Choice
            key={option.id}
            option={option}
            isOneOfSeveral={poll.kind === "multiple"}
            isChosen={poll.choices.includes(option.id)}
          />
        ),
      )}
    </div>
  );
}

/** What is asked of the voter, in words. */
export function howToChoose(
  { kind, maxChoices, options }: PollView,
  words: Words["poll"]["choose"],
): string {
  switch (kind) {
    case "multiple":
      return words.upTo(maxChoices);
    case "ranked":
      return words.ranked;
    case "scale":
      return words.scale(options[0]?.label ?? "", options.at(-1)?.label ?? "");
    default:
      return words.one;
  }
}

function Choice({
  option,
  isOneOfSeveral,
  isChosen,
}: {
  option: Option;
  isOneOfSeveral: boolean;
  isChosen: boolean;
}) {
  const { id, bestCase } = option;
  return (
    <label className="poll-choice">
      <input
        {...(isOneOfSeveral
          ? { type: "checkbox", name: "options" }
          : { type: "radio", name: "option", required: true })}
        value={id}
        defaultChecked={isChosen}
        aria-labelledby={bestCase ? `${id}-label` : undefined}
        aria-describedby={bestCase ? `${id}-case` : undefined}
      />
      <OptionWords option={option} isNamed={bestCase !== ""} />
    </label>
  );
}

function Place({ option, poll }: { option: Option; poll: PollView }) {
  const { id, bestCase } = option;
  const place = poll.choices.indexOf(id) + 1;
  return (
    <div className="poll-choice poll-place">
      <select
        name={rankField(id)}
        defaultValue={place || ""}
        aria-labelledby={`${id}-label`}
        aria-describedby={bestCase ? `${id}-case` : undefined}
      >
        <option value="">–</option>
        {poll.options.map((one, index) => (
          <option key={one.id} value={index + 1}>
            {index + 1}
          </option>
        ))}
      </select>
      <OptionWords option={option} isNamed />
    </div>
  );
}

/** @param isNamed whether a control says that it is called so; within its label it need not */
const OptionWords = ({ option: { id, label, bestCase }, isNamed }: Worded) => (
  <span className="poll-words">
    <span id={isNamed ? `${id}-label` : undefined}>
      <bdi>{label}</bdi>
    </span>
    {bestCase && (
      <small id={`${id}-case`}>
        <bdi>{bestCase}</bdi>
      </small>
    )}
  </span>
);

/** The ends of a scale carry its meaning; a step in between is its number. */
export function Scale({ poll }: { poll: PollView }) {
  const [first, last] = [poll.options[0], poll.options.at(-1)];
  return (
    <div className="mt-4">
      <div className="poll-scale">
        {poll.options.map(({ id, label, bestCase }) => (
          <label key={id} className="poll-step">
            <input
              type="radio"
              name="option"
              value={id}
              required
              defaultChecked={id === poll.yours}
              aria-label={bestCase ? `${label}, ${bestCase}` : label}
            />
            <span aria-hidden="true">{label}</span>
          </label>
        ))}
      </div>
      {(first?.bestCase || last?.bestCase) && (
        <p aria-hidden="true" className="mt-2 flex justify-between gap-8 text-[15px] text-quiet">
          <span>
            {first?.label}: {first?.bestCase}
          </span>
          <span className="text-end">
            {last?.label}: {last?.bestCase}
          </span>
        </p>
      )}
    </div>
  );
}
