import { useVoice } from "@/components/site/use-voice";
import type { Side } from "@/domain/poll/sides";
import { fillOf, Hatching, outlineOf } from "./hatchings";
import { YourVote } from "./sides-two";

/** Three sides and more: a bar each, in the editor's order. */
export function ManySides({ sides, yours }: { sides: readonly Side[]; yours?: string }) {
  const { words, percent } = useVoice();
  return (
    <ul aria-label={words.result.label} className="mt-4 grid gap-5">
      {sides.map((side, index) => (
        <li key={side.id}>
          <div className="flex items-end justify-between gap-5">
            <p className="text-[17px] leading-snug font-semibold">
              <bdi>{side.label}</bdi>
            </p>
            <p
              className="font-display text-[36px] leading-none font-[480]"
              data-live={`share:${side.id}`}
            >
              {percent(side.share)}
            </p>
          </div>
          <Bar side={side} index={index} />
          <p className="mt-1 text-[15px] text-quiet">
            <span data-live={`votes:${side.id}`}>{words.result.votes(side.votes)}</span>
            {side.isYours && <YourVote words={yours ?? words.poll.yourVote} />}
          </p>
          {side.bestCase && (
            <p className="mt-1 font-prose text-[15px] leading-snug text-quiet">{side.bestCase}</p>
          )}
        </li>
      ))}
    </ul>
  );
}

const height = 14;

function Bar({ side, index }: { side: Side; index: number }) {
  return (
    <svg
      aria-hidden="true"
      width="100%"
      height={height}
      className="poll-beam mt-1 block"
      data-poll-bar
    >
      <Hatching part={side.id} index={index} />
      <line x1="0" x2="100%" y1={height - 0.5} y2={height - 0.5} className="stroke-rule" />
      {side.share > 0 && (
        <g className={outlineOf(index)} strokeWidth="1.5">
          <rect
            x=".75"
            y=".75"
            width={`${side.share}%`}
            height={height - 1.5}
            transform={side.share === 100 ? "translate(-1.5)" : undefined}
            data-bar={side.id}
            {...fillOf(side.id, index)}
          />
        </g>
      )}
    </svg>
  );
}
