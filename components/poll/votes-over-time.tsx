import type { Figures } from "@/domain/poll/desk-queries";
import { dayAndTime } from "@/lib/dates";

const height = 120;

/** When the votes came: signed-in ones solid, anonymous ones hatched above them. */
export function VotesOverTime({ poll, timeZone }: { poll: Figures; timeZone: string }) {
  const { overTime } = poll;
  const top = Math.max(1, ...overTime.map(({ signedIn, anonymous }) => signedIn + anonymous));
  if (overTime.length === 0) return <p className="text-[15px] text-quiet">Nobody has voted yet.</p>;
  return (
    <section aria-labelledby="over-time">
      <h2 id="over-time" className="text-[20px] font-semibold">
        Votes over time
      </h2>
      <p className="mt-1 text-[15px] text-quiet">
        <Key isHatched={false} /> Signed in <Key isHatched /> Anonymous. The highest bar is{" "}
        {top.toLocaleString("en-GB")} votes.
      </p>
      <svg aria-hidden="true" width="100%" height={height} className="mt-3 block">
        <Hatch />
        {overTime.map(({ from, signedIn, anonymous }, index) => {
          const step = 100 / overTime.length;
          const base = (signedIn / top) * (height - 2);
          const rest = (anonymous / top) * (height - 2);
          const bar = { x: `${index * step}%`, width: `${step * 0.8}%` };
          return (
            <g key={from.toISOString()}>
              <rect {...bar} y={height - base} height={base} className="fill-verdigris" />
              <rect {...bar} y={height - base - rest} height={rest} fill="url(#anonymous)" />
            </g>
          );
        })}
        <line x2="100%" y1={height - 0.5} y2={height - 0.5} className="stroke-ink" />
      </svg>
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
            </tr>
          </thead>
          <tbody className="tabular-nums">
            {overTime.map(({ from, signedIn, anonymous }) => (
              <tr key={from.toISOString()} className="border-b border-rule">
                <th scope="row" className="py-1 text-left font-normal">
                  {dayAndTime(from, timeZone)}
                </th>
                <td className="py-1 text-right">{signedIn.toLocaleString("en-GB")}</td>
                <td className="py-1 text-right">{anonymous.toLocaleString("en-GB")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
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

const Key = ({ isHatched }: { isHatched: boolean }) => (
  <svg aria-hidden="true" width="12" height="12" className="ml-2 inline first:ml-0">
    <rect
      width="12"
      height="12"
      {...(isHatched ? { fill: "url(#anonymous)" } : { className: "fill-verdigris" })}
    />
  </svg>
);
