import type { ReactNode } from "react";
import { Footer } from "@/components/site/footer";
import { Masthead } from "@/components/site/masthead";
import "./site.css";

/** Readers' pages: served as plain HTML, so everything below is a server component. */
export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-10 focus:bg-paper focus:p-3"
      >
        Skip to the page
      </a>
      <Masthead />
      <main id="main" tabIndex={-1} className="mx-auto max-w-[1200px] px-5 outline-none">
        {children}
      </main>
      <Footer />
      <script type="module" src="/assets/reader.js" />
    </>
  );
}
