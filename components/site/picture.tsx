import type { Cuts } from "@/lib/picture";
import { cutOf, type PictureSize, type Ratio, srcSet, uncut, wholePicture } from "@/lib/picture";

/** A picture in every format and width it is kept in, its place reserved before it arrives. */
export function Picture({
  id,
  alt,
  cuts = uncut,
  ratio,
  sizes,
  isFirst = false,
  className = "",
  ...size
}: PictureSize & {
  id: string;
  alt: string;
  cuts?: Cuts;
  /** In this shape, cut around what matters; a picture that was never cut is shown whole. */
  ratio?: Ratio;
  sizes: string;
  /** The page's largest picture: fetched at once. */
  isFirst?: boolean;
  className?: string;
}) {
  const shape = (ratio && cutOf({ id, cuts, ...size }, ratio)) || wholePicture({ id, ...size });
  const { width, height, widths, url } = shape;
  const fallback = widths.find((one) => one >= 800) ?? widths.at(-1) ?? width;
  return (
    <picture>
      <source type="image/avif" srcSet={srcSet(shape, "avif")} sizes={sizes} />
      <source type="image/webp" srcSet={srcSet(shape, "webp")} sizes={sizes} />
      <img
        src={url(fallback, "jpg")}
        srcSet={srcSet(shape, "jpg")}
        sizes={sizes}
        alt={alt}
        width={width}
        height={height}
        loading={isFirst ? "eager" : "lazy"}
        fetchPriority={isFirst ? "high" : "auto"}
        decoding="async"
        className={`h-auto w-full ${className}`}
      />
    </picture>
  );
}
