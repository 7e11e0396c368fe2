import { useVoice } from "@/components/site/use-voice";
import { commentsHref } from "@/domain/comment/addresses";
import type { SideOfThread } from "@/domain/comment/side/queries";
import { nest } from "@/domain/comment/thread/rules";
import { CommentItem, type Reading } from "./comment-item";

/** Both sides at their best: beside each other where there is room, below each other on a phone. */
export function SideView({ sides, reading }: { sides: SideOfThread[]; reading: Reading }) {
  const words = useVoice().words.comments.sides;
  const columns = sides.length === 2 ? "min-[600px]:grid-cols-2" : "";
  return (
    <>
      <p className="mt-5 text-[15px] text-quiet">{words.terms}</p>
      <div className={`mt-3 grid gap-x-6 gap-y-8 ${columns}`}>
        {sides.map((side) => (
          <section key={side.id} aria-labelledby={`side-${side.id}`} className="min-w-0">
            <h3
              id={`side-${side.id}`}
              dir="auto"
              className="border-t-2 border-ink pt-2 font-semibold wrap-anywhere"
            >
              {side.label}
            </h3>
            {side.comments.length === 0 && <p className="mt-3 text-quiet">{words.none}</p>}
            <ol className="threads">
              {side.comments.map((comment) => (
                <li key={comment.id}>
                  <CommentItem
                    comment={{ ...nest({ root: comment, replies: [] }), isFlattened: true }}
                    reading={reading}
                  />
                </li>
              ))}
            </ol>
            {side.next && (
              <a
                href={commentsHref(reading.slug, { sort: "sides", after: side.next })}
                rel="nofollow"
                className="touch link mt-2"
              >
                {words.more.seen}
                <span className="sr-only">{words.more.heard(side.label)}</span>
              </a>
            )}
          </section>
        ))}
      </div>
    </>
  );
}
