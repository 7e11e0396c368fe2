import { useVoice } from "./use-voice";

type Shown = {
  title: string;
  kind?: string;
  intro?: string;
  /** The page's own address, where its stories can be followed by a feed of their own. */
  feedOf?: string;
  /** Whether it stands where a story's head does, and what it is hangs in the margin. */
  isHung?: boolean;
};

/** The head of a page that lists: what it is, its name, a sentence about it. */
export function PageTitle({ title, kind, intro, feedOf, isHung = false }: Shown) {
  const { words, directionOf } = useVoice();
  return (
    <div className={`pt-8 pb-8 lg:pt-13 ${isHung ? "hung" : ""}`}>
      {(kind || feedOf) && (
        <div className="hung-margin flex gap-x-4 text-[0.875rem] leading-[24px] text-quiet lg:block lg:pt-2">
          {kind && <p className="font-semibold">{kind}</p>}
          {feedOf && (
            <p>
              <a href={`${feedOf}/feed.xml`} className="plain-link inline-block">
                {words.site.footer.rss}
              </a>
            </p>
          )}
        </div>
      )}
      <h1 className="hung-wide headline headline-1" dir={directionOf(title)}>
        {title}
      </h1>
      {intro && (
        <p
          className="mt-4 max-w-[34em] font-prose text-[1.25rem] leading-[1.5] text-pretty text-quiet"
          dir={directionOf(intro)}
        >
          {intro}
        </p>
      )}
    </div>
  );
}
