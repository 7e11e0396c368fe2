type Fill = "solid" | "hatched" | "outlined";

export type Plot = {
  id: string;
  title: string;
  /** From the foot of each bar upwards. */
  parts: { name: string; fill: Fill }[];
  bars: { label: string; values: number[] }[];
  /** How a height is told: "41 comments", "12 min". */
  tell: (value: number) => string;
};

const height = 140;
const headroom = 4;

/**
 * Bars stacked on a line, drawn on the server. To the ear it is one sentence; the numbers
 * themselves stand in the table beside it.
 */
export function StackedBars({ id, title, parts, bars, tell }: Plot) {
  const sums = bars.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  const top = Math.max(0, ...sums);
  const highest = bars[sums.indexOf(top)];
  const step = 100 / Math.max(1, bars.length);
  const scale = top === 0 ? 0 : (height - headroom) / top;
  return (
    <figure>
      <figcaption className="pb-2 text-[15px]">
        <span className="block font-semibold">{title}</span>
        <span className="text-quiet">
          {parts.map(({ name, fill }) => (
            <span key={name} className="mr-3 inline-block whitespace-nowrap">
              <Key id={id} fill={fill} /> {name}
            </span>
          ))}
        </span>
      </figcaption>
      <svg
        role="img"
        aria-label={
          top === 0 || !highest
            ? `${title}: nothing in this time.`
            : `${title}: the highest bar is ${tell(top)}, ${highest.label}.`
        }
        width="100%"
        height={height}
        className="block"
      >
        <Hatch id={id} />
        <line x2="100%" y1={headroom - 0.5} y2={headroom - 0.5} className="stroke-rule" />
        {bars.map(({ label, values }, index) => (
          <g key={label}>
            {pile(values, scale).map(({ y, tall }, part) => (
              <rect
                key={parts[part]?.name}
                x={`${index * step + step * 0.1}%`}
                width={`${step * 0.8}%`}
                y={height - 1 - y - tall}
                height={tall}
                {...paint(id, parts[part]?.fill ?? "solid")}
              />
            ))}
          </g>
        ))}
        <line x2="100%" y1={height - 0.5} y2={height - 0.5} className="stroke-ink" />
      </svg>
      <p aria-hidden="true" className="flex justify-between pt-1 text-[13px] text-quiet">
        <span>{bars[0]?.label}</span>
        <span>{top > 0 && `Highest: ${tell(top)}`}</span>
        <span>{bars.at(-1)?.label}</span>
      </p>
    </figure>
  );
}

/** Where each part of a bar begins, and how tall it is. */
function pile(values: readonly number[], scale: number): { y: number; tall: number }[] {
  let y = 0;
  return values.map((value) => {
    const tall = value * scale;
    const piece = { y, tall };
    y += tall;
    return piece;
  });
}

const paint = (id: string, fill: Fill) =>
  fill === "hatched"
    ? { fill: `url(#${id}-hatch)` }
    : { className: fill === "solid" ? "fill-verdigris" : "fill-transparent stroke-edge" };

const Hatch = ({ id }: { id: string }) => (
  <defs>
    <pattern
      id={`${id}-hatch`}
      patternUnits="userSpaceOnUse"
      width="5"
      height="5"
      patternTransform="rotate(45)"
    >
      <path d="M2.5 0V5" strokeWidth="3" className="stroke-copper" />
    </pattern>
  </defs>
);

const Key = ({ id, fill }: { id: string; fill: Fill }) => (
  <svg aria-hidden="true" width="12" height="12" className="inline">
    <rect x=".5" y=".5" width="11" height="11" {...paint(id, fill)} />
  </svg>
);
