import { commentsHref } from "@/domain/comment/addresses";
import { listBestCases } from "@/domain/comment/side/queries";
import { getVoice } from "@/domain/newsroom/queries";
import { CommentBody } from "./comment-body";
import { sideBar } from "./side-bar";

/** The comment the newsroom features for each side; stands with the poll. */
export async function BestCases({ storyId, slug }: { storyId: string; slug: string }) {
  const [cases, { words }] = await Promise.all([listBestCases(storyId), getVoice()]);
  const { best: label, bestTitle, inThread } = words.comments.sides;
  if (cases.length === 0) return null;
  return (
    <section aria-label={label} className="mt-6 font-sans">
      <h3 className="text-[20px] font-semibold">{bestTitle}</h3>
      <div className={`mt-2 grid gap-5 ${cases.length === 2 ? "min-[600px]:grid-cols-2" : ""}`}>
        {cases.map(({ id, label: side, best }) => (
          <figure key={id} className={`min-w-0 ps-4 ${sideBar(best.sideAt)}`}>
            <p dir="auto" className="font-semibold wrap-anywhere">
              {side}
            </p>
            <blockquote>
              <CommentBody body={best.body} />
            </blockquote>
            <figcaption className="mt-1 text-[15px] text-quiet">
              <bdi>{best.author?.name}</bdi> ·{" "}
              <a
                href={commentsHref(slug, { thread: best.id }, `comment-${best.id}`)}
                rel="nofollow"
                className="touch link"
              >
                {inThread}
              </a>
            </figcaption>
          </figure>
        ))}
      </div>
    </section>
  );
}
