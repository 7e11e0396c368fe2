import { Picture } from "@/components/site/picture";

export type PictureSizes = Record<string, { width: number; height: number; widths: number[] }>;

type Shown = {
  mediaId: string;
  alt: string;
  caption: string;
  credit: string;
  size: PictureSizes[string] | undefined;
  isFirst?: boolean;
};

/** A picture with its words, which hang in the margin where there is one. */
export function BodyFigure({ mediaId, alt, caption, credit, size, isFirst = false }: Shown) {
  if (!size) return null;
  return (
    <figure className="story-figure">
      <Picture
        id={mediaId}
        alt={alt}
        {...size}
        isFirst={isFirst}
        sizes="(min-width: 760px) 680px, 100vw"
      />
      {(caption || credit) && (
        <figcaption>
          {caption} {credit && <span className="credit">{credit}</span>}
        </figcaption>
      )}
    </figure>
  );
}
