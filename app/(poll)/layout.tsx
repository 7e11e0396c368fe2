import type { ReactNode } from "react";
import { getVoice } from "@/domain/newsroom/queries";
import "../(site)/site.css";

/** A poll by itself: no masthead, so that it is quick to fetch and fits a frame. */
export default async function PollLayout({ children }: { children: ReactNode }) {
  const { language } = await getVoice();
  return (
    <>
      {children}
      <script type="module" src={`/assets/reader-${language}.js`} />
    </>
  );
}
