import { listOwnComments, type OwnComment } from "@/domain/comment/queries";
import { rejectionReasons } from "@/domain/comment/rules";
import { getNewsroom } from "@/domain/newsroom/queries";
import type { Viewer } from "@/domain/person/rules";
import { dayAndTime } from "@/lib/dates";

const words: Record<OwnComment["status"], string> = {
  NONE: "Published",
  APPROVED: "Published",
  PREMOD: "Waiting for a moderator",
  SYSTEM_WITHHELD: "Waiting for a moderator",
  REJECTED: "Not published",
};

/** What one wrote, and what became of it. */
export async function OwnComments({ viewer, after }: { viewer: Viewer; after?: string }) {
  const [{ comments, next }, { timeZone }] = await Promise.all([
    listOwnComments(viewer, after ? { after } : {}),
    getNewsroom(),
  ]);
  if (comments.length === 0)
    return (
      <p className="text-quiet">
        {after ? "There is nothing older." : "You have not commented yet."}
      </p>
    );
  return (
    <>
      <ul>
        {comments.map(({ id, body, status, createdAt, story, rejection }) => (
          <li key={id} className="grid gap-1 border-b border-rule py-3">
            <p className="text-[14px] text-quiet">
              <span className="font-semibold text-ink">{words[status]}</span>
              {" · "}
              {dayAndTime(createdAt, timeZone)}
              {story && (
                <>
                  {" · "}
                  <a href={`/stories/${story.slug}#comments`} className="link">
                    {story.headline}
                  </a>
                </>
              )}
            </p>
            <p className="font-prose whitespace-pre-line">{body}</p>
            {rejection && (
              <p className="text-[14px] text-quiet">
                Reason: {rejectionReasons[rejection.code].toLowerCase()}
                {rejection.note && `. ${rejection.note}`}
              </p>
            )}
          </li>
        ))}
      </ul>
      {next && (
        <a href={`/account?after=${next}#comments`} className="link touch">
          Older comments
        </a>
      )}
    </>
  );
}
