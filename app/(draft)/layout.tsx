import type { Metadata } from "next";
import type { ReactNode } from "react";
import "../(site)/site.css";

export const metadata: Metadata = { robots: { index: false } };

/** A draft by itself, as wide as its frame: what the preview shows as a phone. */
export default function DraftLayout({ children }: { children: ReactNode }) {
  return <main className="px-5 pb-[52px]">{children}</main>;
}
