/*
 * What tells the sides apart without hue. A is solid verdigris, B copper strokes, the others ink in
 * strokes of other directions and spacings, or dots.
 */
const patterns: {
  size: number;
  turn: number;
  draw: "line" | "cross" | "dot";
  width: number;
  tone: string;
}[] = [
  { size: 5, turn: 45, draw: "line", width: 4, tone: "copper" },
  { size: 6, turn: -45, draw: "line", width: 3, tone: "ink" },
  { size: 5, turn: 90, draw: "line", width: 2, tone: "quiet" },
  { size: 6, turn: 0, draw: "dot", width: 3.4, tone: "ink" },
  { size: 7, turn: 45, draw: "cross", width: 2, tone: "quiet" },
  { size: 4, turn: 0, draw: "line", width: 2, tone: "ink" },
  { size: 9, turn: 20, draw: "line", width: 3, tone: "quiet" },
];

const strokes: Record<string, string> = {
  copper: "stroke-copper fill-copper",
  ink: "stroke-ink fill-ink",
  quiet: "stroke-quiet fill-quiet",
};

/** Classes for what outlines the side at this place of the poll. */
export const outlineOf = (index: number): string =>
  index === 0
    ? "stroke-verdigris"
    : ({ copper: "stroke-copper", ink: "stroke-ink", quiet: "stroke-quiet" }[
        patterns[index - 1]?.tone ?? "ink"
      ] ?? "");

/** The fill of the side at this place, as attributes. */
export const fillOf = (pollPart: string, index: number) =>
  index === 0 ? { className: "fill-verdigris" } : { fill: `url(#${pollPart}-hatch)` };

export function Hatching({ part, index }: { part: string; index: number }) {
  const pattern = patterns[index - 1];
  if (!pattern) return null;
  const { size, turn, draw, width, tone } = pattern;
  const half = size / 2;
  return (
    <defs>
      <pattern
        id={`${part}-hatch`}
        patternUnits="userSpaceOnUse"
        width={size}
        height={size}
        patternTransform={`rotate(${turn})`}
      >
        {draw === "dot" ? (
          <circle cx={half} cy={half} r={width / 2} className={strokes[tone]} strokeWidth={0} />
        ) : (
          <path
            d={`M${half} 0V${size}${draw === "cross" ? `M0 ${half}H${size}` : ""}`}
            strokeWidth={width - 1}
            className={strokes[tone]}
          />
        )}
      </pattern>
    </defs>
  );
}
