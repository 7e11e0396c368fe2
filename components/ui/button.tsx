import type { AnchorHTMLAttributes, ComponentProps } from "react";

export type Tone = "ink" | "quiet" | "alarm";

const tones: Record<Tone, string> = {
  ink: "button-ink",
  quiet: "button-quiet",
  alarm: "button-alarm",
};

/** The looks are in tokens.css. */
export const buttonClass = (tone: Tone = "ink", more = ""): string =>
  `button ${tones[tone]} ${more}`.trim();

type Own = { tone?: Tone };

export function Button({
  tone = "ink",
  className = "",
  type = "button",
  ...rest
}: ComponentProps<"button"> & Own) {
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
