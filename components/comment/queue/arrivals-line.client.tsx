"use client";

type Props = { count: number; href: string | undefined; onShow: () => void };

/** What has come meanwhile; it comes into the list only when somebody asks. Its room is always there: nothing jumps. */
export function ArrivalsLine({ count, href, onShow }: Props) {
  const words = `${count === 1 ? "1 new comment" : `${count.toLocaleString("en-GB")} new comments`}. Show`;
  return (
    <p role="status" className="min-h-[44px]">
      {count > 0 &&
        (href ? (
          <a href={href} className="touch link">
            {words}
          </a>
        ) : (
          <button
            type="button"
            onClick={onShow}
            aria-keyshortcuts="n"
            className="touch link cursor-pointer"
          >
            {words}
          </button>
        ))}
    </p>
  );
}
