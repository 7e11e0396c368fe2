import { useVoice } from "@/components/site/use-voice";
import { meanOf } from "@/domain/poll/sentence";
import type { Side } from "@/domain/poll/sides";
import { YourVote } from "./sides-two";

const height = 12;

/** A scale: its mean in one number, and how the answers lie around it. */
export function StepsOfScale({ sides }: { sides: readonly Side[] }) {
  const { words, percent, oneDecimal } = useVoice();
  const mean = meanOf(sides);
  const [first, last] = [sides[0], sides.at(-1)];
  return (
    <>
      {mean !== null && (
        <p className="mt-4 flex items-baseline gap-3">
          <span
            className="font-display text-[52px] leading-[1.05] font-[480] text-verdigris"
            data-live="mean"
          >
            {oneDecimal(mean)}
          </span>{" "}
          <span className="text-[15px] text-quiet">
            {words.result.averageOf(first?.label ?? "", last?.label ?? "")}
          </span>
        </p>
      )}
      <ul aria-label={words.result.label} className="mt-3 grid gap-1">
        {sides.map((side) => (
          <li
            key={side.id}
            className="grid grid-cols-[3ch_1fr_5ch_11ch] items-center gap-x-2 text-[15px]"
          >
            <span className="text-end font-semibold tabular-nums">{side.label}</span>
            <Bar side={side} />
            <span className="text-end tabular-nums" data-live={`share:${side.id}`}>
              {percent(side.share)}
            </span>
            <span
              className="text-end whitespace-nowrap text-quiet tabular-nums"
              data-live={`votes:${side.id}`}
            >
              {words.result.votes(side.votes)}
            </span>
            {(side.isYours || side.bestCase) && (
              <span className="col-start-2 col-end-5 text-[14px] text-quiet">
                {side.bestCase}
                {side.isYours &&
                  (side.bestCase ? (
                    <YourVote words={words.poll.yourVote} />
                  ) : (
                    <span className="font-semibold text-ink">{words.poll.yourVote}</span>
                  ))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

const Bar = ({ side }: { side: Side }) => (
  <svg aria-hidden="true" width="100%" height={height} className="block" data-poll-bar>
    <line x1="0" x2="100%" y1={height - 0.5} y2={height - 0.5} className="stroke-rule" />
    <rect
      width={`${side.share}%`}
      height={height}
      className={side.isYours ? "fill-verdigris" : "fill-edge"}
      data-bar={side.id}
    />
  </svg>
);
