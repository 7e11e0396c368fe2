import { useVoice } from "@/components/site/use-voice";
import type { Side } from "@/domain/poll/sides";
import { Hatching } from "./hatchings";

/** Two sides of one question: a beam that splits where they part. */
export function TwoSides({ a, b }: { a: Side; b: Side }) {
  const { words } = useVoice();
  return (
    <>
      <Beam a={a} b={b} />
      <ul aria-label={words.result.label} className="mt-2 grid grid-cols-2 gap-x-8">
        <TwoSide side={a} tone="text-verdigris" />
        <TwoSide side={b} tone="text-copper" isRight />
      </ul>
    </>
  );
}

const height = 18;
/** Between the sides, whatever the shares. */
const gap = 3;

function Beam({ a, b }: { a: Side; b: Side }) {
  const isEmpty = a.votes + b.votes === 0;
  return (
    <svg
      aria-hidden="true"
      width="100%"
      height={height}
      className="poll-beam mt-4 block"
      data-poll-beam
    >
      <Hatching part={b.id} index={1} />
      {isEmpty && (
        <rect
          width="100%"
          height={height}
          className="fill-transparent stroke-edge"
          strokeWidth="2"
        />
      )}
      {b.share > 0 && (
        <g className="stroke-copper" strokeWidth="1.5">
          <rect
            x={`${a.share}%`}
            y=".75"
            width={`${b.share}%`}
            height={height - 1.5}
            data-bar={b.id}
            fill={`url(#${b.id}-hatch)`}
            transform={a.share > 0 ? `translate(${gap + 0.75})` : "translate(.75)"}
          />
          <line x1="100%" x2="100%" y1="0" y2={height} transform="translate(-.75)" />
        </g>
      )}
      {a.share > 0 && (
        <rect width={`${a.share}%`} height={height} className="fill-verdigris" data-bar={a.id} />
      )}
    </svg>
  );
}

function TwoSide({ side, tone, isRight }: { side: Side; tone: string; isRight?: boolean }) {
  const { words, percent } = useVoice();
  return (
    <li className={isRight ? "text-end" : ""}>
      <p
        className={`font-display text-[52px] leading-[1.05] font-[480] ${tone}`}
        data-live={`share:${side.id}`}
      >
        {percent(side.share)}
      </p>
      <p className={`text-[17px] leading-snug font-semibold ${tone}`}>
        <bdi>{side.label}</bdi>
      </p>
      <p className="mt-1 text-[15px] text-quiet">
        <span data-live={`votes:${side.id}`}>{words.result.votes(side.votes)}</span>
        {side.isYours && <YourVote words={words.poll.yourVote} />}
      </p>
      {side.bestCase && (
        <p className="mt-2 font-prose text-[15px] leading-snug text-quiet text-pretty">
          {side.bestCase}
        </p>
      )}
    </li>
  );
}

export function YourVote({ words }: { words: string }) {
  return (
    <>
      {" "}
      <span className="font-semibold whitespace-nowrap text-ink">
        <span aria-hidden="true">· </span>
        {words}
      </span>
    </>
  );
}
