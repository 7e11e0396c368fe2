import type { ReactNode } from "react";

/** One part of the account page, under its rule. */
export function AccountPart({
  id,
  title,
  children,
}: {
  id: string;
  title: string;
  children: ReactNode;
}) {
  return (
    <section
      aria-labelledby={`${id}-title`}
      id={id}
      className="grid gap-4 border-t border-rule pt-5"
    >
      <h2 id={`${id}-title`} className="font-display text-[28px] leading-none font-[540]">
        {title}
      </h2>
      {children}
    </section>
  );
}
