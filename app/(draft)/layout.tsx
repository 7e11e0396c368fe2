import type { Metadata } from "next";
import type { ReactNode } from "react";
import "../(site)/site.css";

export const metadata: Metadata = { robots: { index: false } };

/** Drafts as their readers will have them: the readers' styles, nothing of the desk around them. */
export default function DraftLayout({ children }: { children: ReactNode }) {
  return children;
}
