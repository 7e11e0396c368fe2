import type { ReactNode } from "react";

/** A desk page's name and its first action. */
export function DeskTitle({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-4 py-5">
      <h1 className="min-w-0 font-display text-[40px] leading-none font-[560] wrap-anywhere">
        {title}
      </h1>
      {children}
    </div>
  );
}
