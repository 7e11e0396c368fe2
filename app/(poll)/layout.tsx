import type { ReactNode } from "react";
import "../(site)/site.css";

/** A poll by itself: no masthead, so that it is quick to fetch and fits a frame. */
export default function PollLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <script type="module" src="/assets/reader.js" />
    </>
  );
}
