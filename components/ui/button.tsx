import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from "react";

export type Tone = "ink" | "quiet" | "alarm";

const base =
  "inline-flex min-h-[44px] items-center justify-center gap-2 rounded px-5 font-sans text-[16px] leading-tight font-semibold no-underline cursor-pointer disabled:cursor-not-allowed disabled:opacity-60";

const tones: Record<Tone, string> = {
  ink: "bg-ink text-paper border border-ink hover:bg-quiet hover:border-quiet",
  quiet: "bg-transparent text-ink border border-edge hover:bg-sheet",
  alarm: "bg-transparent text-alarm border border-alarm hover:bg-sheet",
};

export const buttonClass = (tone: Tone = "ink", more = ""): string =>
  `${base} ${tones[tone]} ${more}`.trim();

type Own = { tone?: Tone };

export function Button({
  tone = "ink",
  className = "",
  type = "button",
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & Own) {
  return <button type={type} className={buttonClass(tone, className)} {...rest} />;
}

export function ButtonLink({
  tone = "ink",
  className = "",
  children,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & Own) {
  return (
    <a className={buttonClass(tone, className)} {...rest}>
      {children}
    </a>
  );
}
