import { StatusMark } from "@/components/ui/status-mark";
import { rejectionReasons } from "@/domain/comment/rules";
import type { SanctionView } from "@/domain/sanction/queries";
import { sanctionNames } from "@/domain/sanction/rules";
import { dayAndTime } from "@/lib/dates";
import { LiftForm } from "./lift-form.client";

type Props = { sanction: SanctionView; timeZone: string; isNamed?: boolean };

/** One decision: about whom, by whom, why, how long, and whether the reader has read it. */
export function SanctionLine({ sanction, timeZone, isNamed }: Props) {
  const { person, code, note, by, at, about, readAt, lifted, takenAlong } = sanction;
  const when = (date: Date) => dayAndTime(date, timeZone);
  return (
    <li className="border-b border-rule py-3">
      <p className="flex flex-wrap items-baseline gap-x-4">
        {isNamed && (
          <a href={`/desk/comments/readers/${person.id}`} className="link font-semibold" dir="auto">
            {person.name}
          </a>
        )}
        <StatusMark {...markOf(sanction)} word={stateOf(sanction, when)} />
      </p>
      <p className="text-[15px]">
        {rejectionReasons[code]}
        {note && (
          <span dir="auto">
            : <q>{note}</q>
          </span>
        )}
      </p>
      {about && (
        <p className="border-l-2 border-edge pl-3 font-prose text-[15px] text-quiet wrap-anywhere">
          {about}
        </p>
      )}
      <p className="text-[14px] text-quiet">
        {by}, {when(at)}
        {takenAlong > 0 &&
          ` · took ${takenAlong === 1 ? "1 comment" : `${takenAlong} comments`} along`}
        {readAt ? ` · read by them ${when(readAt)}` : " · not read by them yet"}
        {lifted &&
          ` · lifted by ${lifted.by}, ${when(lifted.at)}${lifted.note && `: “${lifted.note}”`}`}
      </p>
      <LiftForm sanctionId={sanction.id} takenAlong={takenAlong} isInForce={sanction.isInForce} />
    </li>
  );
}

const markOf = ({ kind, isInForce }: SanctionView) => {
  if (kind === "warn") return { shape: "outlined", tone: "text-copper" } as const;
  if (!isInForce) return { shape: "crossed", tone: "text-quiet" } as const;
  return kind === "premoderate"
    ? ({ shape: "hatched", tone: "text-copper" } as const)
    : ({ shape: "filled", tone: "text-alarm" } as const);
};

function stateOf({ kind, isInForce, until, lifted }: SanctionView, when: (date: Date) => string) {
  const name = sanctionNames[kind];
  if (kind === "warn") return name;
  if (lifted) return `${name}, lifted`;
  if (!isInForce) return `${name}, ended`;
  return until ? `${name} until ${when(until)}` : `${name} until lifted`;
}
