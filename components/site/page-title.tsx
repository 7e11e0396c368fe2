import type { ReactNode } from "react";

export function PageTitle({ children, intro }: { children: ReactNode; intro?: ReactNode }) {
  return (
    <div className="py-8">
      <h1 className="font-display text-[44px] leading-none font-[540] md:text-[60px]">
        {children}
      </h1>
      {intro && <p className="mt-3 max-w-[34em] font-prose text-[19px] text-quiet">{intro}</p>}
    </div>
  );
}
