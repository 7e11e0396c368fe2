import { AccountPart } from "@/components/account/account-part";
import { getVoice } from "@/domain/newsroom/queries";
import type { Viewer } from "@/domain/person/rules";
import { listOwnSanctions, type OwnSanction } from "@/domain/sanction/queries";
import { toldSentence } from "@/domain/sanction/rules";
import type { Voice } from "@/lib/words/voice";
import { ReadForm } from "./read-form.client";

/** What moderators decided about oneself; nothing is said where nothing was. */
export async function OwnSanctions({ viewer }: { viewer: Viewer }) {
  const [sanctions, voice] = await Promise.all([listOwnSanctions(viewer), getVoice()]);
  const { words, dates } = voice;
  if (sanctions.length === 0) return null;
  return (
    <AccountPart id="moderation" title={words.account.moderation.title}>
      <ul>
        {sanctions.map((sanction) => (
          <li key={sanction.id} className="grid gap-1 border-b border-rule py-3">
            <p dir="auto">
              {sanction.kind !== "warn" && !sanction.isInForce && (
                <strong className="font-semibold">{words.account.moderation.past} </strong>
              )}
              {toldSentence(sanction, voice)}
            </p>
            {sanction.about && (
              <blockquote className="border-s-2 border-edge ps-3 font-prose text-[15px] text-quiet wrap-anywhere">
                {sanction.about}
              </blockquote>
            )}
            <p className="text-[14px] text-quiet">
              {dates.dayAndTime(sanction.at)}
              {endOf(sanction, voice)}
            </p>
            {!sanction.readAt && <ReadForm sanctionId={sanction.id} />}
          </li>
        ))}
      </ul>
    </AccountPart>
  );
}

function endOf({ kind, liftedAt, isInForce }: OwnSanction, { words, dates }: Voice) {
  const { lifted, inForce, over } = words.account.moderation;
  if (kind === "warn") return "";
  if (liftedAt) return lifted(dates.dayAndTime(liftedAt));
  return isInForce ? inForce : over;
}
