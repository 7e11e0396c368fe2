import { StatusMark } from "@/components/ui/status-mark";
import type { LinkLine } from "@/domain/preview/queries";
import { dayAndTime } from "@/lib/dates";
import { RevokeLink } from "./revoke-link.client";

type Shown = { storyId: string; links: LinkLine[]; timeZone: string; mayRevoke: boolean };

/** Who was shown the draft, until when, and whether they have looked. */
export function LinkList({ storyId, links, timeZone, mayRevoke }: Shown) {
  if (links.length === 0)
    return (
      <p className="border-t border-rule py-5 text-quiet">
        Nobody outside has a link to this story.
      </p>
    );
  return (
    <ul className="border-t border-ink">
      {links.map((link) => (
        <li
          key={link.id}
          aria-label={link.label || "A link"}
          className="flex flex-wrap items-center justify-between gap-x-5 gap-y-1 border-b border-rule py-3"
        >
          <div>
            <p className="flex flex-wrap items-center gap-x-4 font-semibold">
              {link.label || "For nobody named"}
              <StatusMark {...markOf(link)} />
            </p>
            <p className="text-[14px] text-quiet">
              {link.by} made it on {dayAndTime(link.createdAt, timeZone)}.{" "}
              {endOf(link, (at) => dayAndTime(at, timeZone))}{" "}
              {link.lastOpenedAt
                ? `Last opened ${dayAndTime(link.lastOpenedAt, timeZone)}.`
                : "Never opened."}
            </p>
          </div>
          {mayRevoke && link.isWorking && (
            <RevokeLink storyId={storyId} id={link.id} label={link.label} />
          )}
        </li>
      ))}
    </ul>
  );
}

const markOf = ({ isWorking, revokedAt }: LinkLine) =>
  isWorking
    ? ({ shape: "filled", tone: "text-verdigris", word: "Works" } as const)
    : ({ shape: "crossed", tone: "text-quiet", word: revokedAt ? "Revoked" : "Ended" } as const);

function endOf({ isWorking, revokedAt, expiresAt }: LinkLine, say: (at: Date) => string): string {
  if (revokedAt) return `Revoked on ${say(revokedAt)}.`;
  return isWorking ? `It ends on ${say(expiresAt)}.` : `It ended on ${say(expiresAt)}.`;
}
