import { listOwnAppeals, type OwnAppeal } from "@/domain/comment/appeal/queries";
import { appealWords } from "@/domain/comment/appeal/rules";
import { listOwnComments, type OwnComment } from "@/domain/comment/queries";
import { rejectionReasons } from "@/domain/comment/rules";
import { getNewsroom } from "@/domain/newsroom/queries";
import type { Viewer } from "@/domain/person/rules";
import { dayAndTime } from "@/lib/dates";
import { AppealForm } from "./appeal-form.client";

const words: Record<OwnComment["status"], string> = {
  NONE: "Published",
  APPROVED: "Published",
  PREMOD: "Waiting for a moderator",
  SYSTEM_WITHHELD: "Waiting for a moderator",
  REJECTED: "Not published",
};

/** What one wrote, and what became of it. */
export async function OwnComments({
  viewer,
  after,
}: {
  viewer: Viewer;
  after: string | undefined;
}) {
  const [{ comments, next }, { timeZone }] = await Promise.all([
    listOwnComments(viewer, after ? { after } : {}),
    getNewsroom(),
  ]);
  const appeals = await listOwnAppeals(
    viewer,
    comments.map(({ id }) => id),
  );
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
            <Appeal id={id} status={status} appeal={appeals.get(id)} />
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

type AppealProps = { id: string; status: OwnComment["status"]; appeal: OwnAppeal | undefined };

/** Against a rejection one may say something once; then it is told what came of it. */
function Appeal({ id, status, appeal }: AppealProps) {
  if (!appeal) return status === "REJECTED" ? <AppealForm commentId={id} /> : null;
  return (
    <div className="border-l-4 border-rule pl-3 text-[15px]">
      <p>{appealWords[appeal.answer]}</p>
      <p className="font-prose whitespace-pre-line text-quiet wrap-anywhere">{appeal.text}</p>
    </div>
  );
}
