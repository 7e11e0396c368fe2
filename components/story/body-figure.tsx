import { Picture } from "@/components/site/picture";
import type { PictureSize } from "@/lib/picture";

export type PictureSizes = Record<string, PictureSize>;

type Shown = {
  mediaId: string;
  alt: string;
  caption: string;
  credit: string;
  size: PictureSizes[string] | undefined;
  /** The lead picture stands across the margin and the text, and is fetched at once. */
  isLead?: boolean;
};

/** The lead stands across the margin and the text where there is a margin, as story.css has it. */
const leadSizes = "(min-width: 1100px) min(888px, 50vw + 268px), (min-width: 640px) 600px, 100vw";
const bodySizes = "(min-width: 640px) 600px, 100vw";

/** A picture with its words, which hang in the margin where there is one. */
export function BodyFigure({ mediaId, alt, caption, credit, size, isLead = false }: Shown) {
  if (!size) return null;
  return (
    <figure className={isLead ? "story-figure lead-figure" : "story-figure"}>
      <Picture
        id={mediaId}
        alt={alt}
        {...size}
        isFirst={isLead}
        sizes={isLead ? leadSizes : bodySizes}
      />
      {(caption || credit) && (
        <figcaption>
          {caption && <span>{caption} </span>}
          {credit && <span className="credit">{credit}</span>}
        </figcaption>
      )}
    </figure>
  );
}
