import type { ReactNode } from "react";

/** One part of the account page, under its rule; on wide screens its name hangs in the margin. */
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
    <section aria-labelledby={`${id}-title`} id={id} className="account-part">
      <h2 id={`${id}-title`} className="headline headline-4">
        {title}
      </h2>
      <div className="grid max-w-[30em] gap-4">{children}</div>
    </section>
  );
}
