import { useVoice } from "@/components/site/use-voice";
import type { ListedCorrection } from "@/domain/correction/queries";

/** All corrections, latest first, each with its story. */
export function CorrectionRiver({
  items,
  next,
}: {
  items: ListedCorrection[];
  next: string | null;
}) {
  const { words, dates, directionOf } = useVoice();
  const { kinds } = words.story.corrections;
  return (
    <>
      <ol className="river">
        {items.map(({ id, kind, text, at, story }) => (
          <li key={id}>
            <article className="river-row hung">
              <div className="row-margin text-[0.875rem]">
                <p className="row-label flex items-center gap-2 leading-[24px] font-semibold">
                  <KindMark kind={kind} />
                  {kinds[kind]}
                </p>
                <p className="row-meta text-quiet">
                  <time dateTime={at.toISOString()}>{dates.dayAndTime(at)}</time>
                </p>
              </div>
              <div className="row-words">
                <h2 className="row-head headline headline-4" dir={directionOf(story.headline)}>
                  <a
                    href={`/stories/${encodeURIComponent(story.slug)}#corrections`}
                    className="plain-link"
                  >
                    {story.headline}
                  </a>
                </h2>
                <p className="row-text" dir={directionOf(text)}>
                  {text}
                </p>
              </div>
            </article>
          </li>
        ))}
      </ol>
      {next && (
        <div className="river-pages hung">
          <p>
            <a href={`/corrections?after=${next}`} rel="next" className="link touch">
              {words.site.corrections.earlier}
            </a>
          </p>
        </div>
      )}
    </>
  );
}

const marks: Record<ListedCorrection["kind"], string> = {
  correction: "M.5.5h10v10H.5zM.5 5.5l5-5M.5 10.5l10-10M5.5 10.5l5-5",
  clarification: "M.5.5h10v10H.5z",
  update: "M.5.5h10v10H.5z",
};

/** What was wrong is hatched, what was unclear an outline, what is new is filled. */
const KindMark = ({ kind }: { kind: ListedCorrection["kind"] }) => (
  <svg viewBox="0 0 11 11" width="11" height="11" aria-hidden="true">
    <path
      d={marks[kind]}
      className={kind === "correction" ? "stroke-copper" : "stroke-verdigris"}
      fill={kind === "update" ? "var(--verdigris)" : "none"}
    />
  </svg>
);
