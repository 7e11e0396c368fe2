import { pictureUrl, srcSet } from "@/lib/picture";

/** A picture in every format and width it is kept in, its place reserved before it arrives. */
export function Picture({
  id,
  alt,
  width,
  height,
  widths,
  sizes,
  isFirst = false,
  className = "",
}: {
  id: string;
  alt: string;
  width: number;
  height: number;
  widths: readonly number[];
  sizes: string;
  /** The page's largest picture: fetched at once. */
  isFirst?: boolean;
  className?: string;
}) {
  const fallback = widths.find((one) => one >= 800) ?? widths.at(-1) ?? width;
  return (
    <picture>
      <source type="image/avif" srcSet={srcSet(id, widths, "avif")} sizes={sizes} />
      <source type="image/webp" srcSet={srcSet(id, widths, "webp")} sizes={sizes} />
      <img
        src={pictureUrl(id, fallback, "jpg")}
        srcSet={srcSet(id, widths, "jpg")}
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
