import type { Figures } from "@/domain/poll/desk-queries";
import { dayAndTime } from "@/lib/dates";

const height = 160;

/** A bar of fewer pixels is not seen. */
const leastAside = 6;

/** When the votes came: signed-in ones solid, anonymous ones hatched above them, the rest outlined. */
export function VotesOverTime({ poll, timeZone }: { poll: Figures; timeZone: string }) {
  const { overTime } = poll;
  const top = Math.max(
    1,
    ...overTime.map((span) => span.signedIn + span.anonymous + span.setAside),
  );
  const until = endOf(overTime);
  if (overTime.length === 0) return <p className="text-[15px] text-quiet">Nobody has voted yet.</p>;
  return (
    <section aria-labelledby="over-time">
      <h2 id="over-time" className="text-[20px] font-semibold">
        Votes over time
      </h2>
      <p className="mt-1 text-[15px] text-quiet">
        <Key fill="solid" /> Signed in <Key fill="hatched" /> Anonymous <Key fill="outlined" /> Set
        aside. The highest bar is {top === 1 ? "1 vote" : `${top.toLocaleString("en-GB")} votes`}.
      </p>
      <svg aria-hidden="true" width="100%" height={height} className="mt-3 block">
        <Hatch />
        {overTime.map(({ from, signedIn, anonymous, setAside }, index) => {
          const step = 100 / overTime.length;
          const room = height - 2 - leastAside;
          const base = (signedIn / top) * room;
          const rest = (anonymous / top) * room;
          const aside = (setAside / top) * room;
          const bar = { x: `${index * step}%`, width: `${step * 0.8}%` };
          return (
            <g key={from.toISOString()}>
              <rect {...bar} y={height - base} height={base} className="fill-verdigris" />
              <rect {...bar} y={height - base - rest} height={rest} fill="url(#anonymous)" />
              {aside > 0 && (
                <rect
                  {...bar}
                  // However few they are beside the others, they are what one looks for here.
                  y={height - base - rest - Math.max(leastAside, aside)}
                  height={Math.max(leastAside, aside)}
                  className="fill-transparent stroke-alarm"
                  strokeWidth="1.5"
                />
              )}
            </g>
          );
        })}
        <line x2="100%" y1={height - 0.5} y2={height - 0.5} className="stroke-ink" />
      </svg>
      <p aria-hidden="true" className="mt-1 flex justify-between gap-5 text-[14px] text-quiet">
        <span>{dayAndTime(overTime[0]?.from ?? until, timeZone)}</span>
        <span>{dayAndTime(until, timeZone)}</span>
      </p>
      <details className="mt-2">
        <summary className="touch link cursor-pointer text-[15px]">As a table</summary>
        <table className="w-full max-w-[36em] text-[15px]">
          <thead className="text-[14px] text-quiet">
            <tr className="border-b border-ink">
              <th scope="col" className="py-2 text-left font-normal">
                From
              </th>
              <th scope="col" className="py-2 text-right font-normal">
                Signed in
              </th>
              <th scope="col" className="py-2 text-right font-normal">
                Anonymous
              </th>
              <th scope="col" className="py-2 text-right font-normal">
                Set aside
              </th>
            </tr>
          </thead>
          <tbody className="tabular-nums">
            {overTime.map(({ from, signedIn, anonymous, setAside }) => (
              <tr key={from.toISOString()} className="border-b border-rule">
                <th scope="row" className="py-1 text-left font-normal">
                  {dayAndTime(from, timeZone)}
                </th>
                <td className="py-1 text-right">{signedIn.toLocaleString("en-GB")}</td>
                <td className="py-1 text-right">{anonymous.toLocaleString("en-GB")}</td>
                <td className="py-1 text-right">{setAside.toLocaleString("en-GB")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

/** Where the last span ends; all are alike. */
function endOf(spans: Figures["overTime"]): Date {
  const [first, second] = spans;
  const last = spans.at(-1)?.from.getTime() ?? 0;
  return new Date(last + (second && first ? second.from.getTime() - first.from.getTime() : 0));
}

const Hatch = () => (
  <defs>
    <pattern
      id="anonymous"
      patternUnits="userSpaceOnUse"
      width="5"
      height="5"
      patternTransform="rotate(45)"
    >
      <path d="M2.5 0V5" strokeWidth="3" className="stroke-copper" />
    </pattern>
  </defs>
);

const Key = ({ fill }: { fill: "solid" | "hatched" | "outlined" }) => (
  <svg aria-hidden="true" width="12" height="12" className="ml-2 inline first:ml-0">
    <rect
      x=".5"
      y=".5"
      width="11"
      height="11"
      {...(fill === "hatched" && { fill: "url(#anonymous)" })}
      {...(fill === "solid" && { className: "fill-verdigris" })}
      {...(fill === "outlined" && { className: "fill-transparent stroke-alarm" })}
    />
  </svg>
);
