import { DeleteForm } from "@/components/comment/own-forms";
import { useVoice } from "@/components/site/use-voice";
import { commentsHref } from "@/domain/comment/addresses";
import { listOwnAppeals, type OwnAppeal } from "@/domain/comment/appeal/queries";
import { listOwnComments, type OwnComment } from "@/domain/comment/queries";
import { isPublished } from "@/domain/comment/rules";
import { getVoice } from "@/domain/newsroom/queries";
import type { Viewer } from "@/domain/person/rules";
import { AppealForm } from "./appeal-form.client";

const standing = {
  NONE: "published",
  APPROVED: "published",
  PREMOD: "waiting",
  SYSTEM_WITHHELD: "waiting",
  REJECTED: "rejected",
} as const satisfies Record<OwnComment["status"], string>;

/** What one wrote, and what became of it. */
export async function OwnComments({
  viewer,
  after,
}: {
  viewer: Viewer;
  after: string | undefined;
}) {
  const [{ comments, next }, { words, dates }] = await Promise.all([
    listOwnComments(viewer, after ? { after } : {}),
    getVoice(),
  ]);
  const appeals = await listOwnAppeals(
    viewer,
    comments.map(({ id }) => id),
  );
  if (comments.length === 0)
    return (
      <p className="text-quiet">{after ? words.account.nothingOlder : words.account.noComments}</p>
    );
  return (
    <>
      <ul>
        {comments.map(({ id, body, status, createdAt, story, rejection }) => (
          <li key={id} className="grid gap-1 border-b border-rule py-3">
            <p className="text-[14px] text-quiet">
              <span className="font-semibold text-ink">
                {words.account.statuses[standing[status]]}
              </span>
              {" · "}
              {dates.dayAndTime(createdAt)}
              {story && (
                <>
                  {" · "}
                  <a
                    href={placeOf(story.slug, id, status)}
                    className="link wrap-anywhere"
                    dir="auto"
                  >
                    {story.headline}
                  </a>
                </>
              )}
            </p>
            <p dir="auto" className="font-prose whitespace-pre-line wrap-anywhere">
              {body}
            </p>
            {rejection && (
              <p className="text-[14px] text-quiet">
                {words.account.reason(words.letters.reasons[rejection.code], rejection.note)}
              </p>
            )}
            <Appeal id={id} status={status} appeal={appeals.get(id)} />
            {status !== "REJECTED" && (
              <div className="text-[15px]">
                <DeleteForm commentId={id} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {next && (
        <a href={`/account?after=${next}#comments`} className="link touch">
          {words.account.olderComments}
        </a>
      )}
    </>
  );
}

/** What stands on the page is found there; the rest is only here. */
const placeOf = (slug: string, id: string, status: OwnComment["status"]): string =>
  isPublished(status)
    ? commentsHref(slug, { thread: id }, `comment-${id}`)
    : commentsHref(slug, {});

type AppealProps = { id: string; status: OwnComment["status"]; appeal: OwnAppeal | undefined };

/** Against a rejection one may say something once; then it is told what came of it. */
function Appeal({ id, status, appeal }: AppealProps) {
  const { appeals } = useVoice().words.account;
  const sent = appeal && (
    <div className="border-s-4 border-rule ps-3 text-[15px]">
      <p>{appeals[appeal.answer]}</p>
      <p dir="auto" className="font-prose whitespace-pre-line text-quiet wrap-anywhere">
        {appeal.text}
      </p>
    </div>
  );
  // The form stays where it was while it tells that it was sent.
  return status === "REJECTED" ? <AppealForm commentId={id} sent={sent} /> : sent;
}
