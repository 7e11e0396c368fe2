import { AccountPart } from "@/components/account/account-part";
import { getNewsroom } from "@/domain/newsroom/queries";
import type { Viewer } from "@/domain/person/rules";
import { listOwnSanctions, type OwnSanction } from "@/domain/sanction/queries";
import { toldSentence } from "@/domain/sanction/rules";
import { dayAndTime } from "@/lib/dates";
import { ReadForm } from "./read-form.client";

/** What moderators decided about oneself; nothing is said where nothing was. */
export async function OwnSanctions({ viewer }: { viewer: Viewer }) {
  const [sanctions, { timeZone }] = await Promise.all([listOwnSanctions(viewer), getNewsroom()]);
  if (sanctions.length === 0) return null;
  return (
    <AccountPart id="moderation" title="From the moderators">
      <ul>
        {sanctions.map((sanction) => (
          <li key={sanction.id} className="grid gap-1 border-b border-rule py-3">
            <p dir="auto">{toldSentence(sanction, timeZone)}</p>
            {sanction.about && (
              <blockquote className="border-l-2 border-edge pl-3 font-prose text-[15px] text-quiet wrap-anywhere">
                {sanction.about}
              </blockquote>
            )}
            <p className="text-[14px] text-quiet">
              {dayAndTime(sanction.at, timeZone)}
              {endOf(sanction, timeZone)}
            </p>
            {!sanction.readAt && <ReadForm sanctionId={sanction.id} />}
          </li>
        ))}
      </ul>
    </AccountPart>
  );
}

function endOf({ kind, liftedAt, isInForce }: OwnSanction, timeZone: string): string {
  if (kind === "warn") return "";
  if (liftedAt) return ` · lifted ${dayAndTime(liftedAt, timeZone)}`;
  return isInForce ? " · in force" : " · over";
}
