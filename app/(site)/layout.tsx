import { headers } from "next/headers";
import type { ReactNode } from "react";
import { BreakingLine } from "@/components/site/breaking-line";
import { Footer } from "@/components/site/footer";
import { Masthead } from "@/components/site/masthead";
import "./site.css";
import { getVoice } from "@/domain/newsroom/queries";

/** Readers' pages: served as plain HTML, so everything below is a server component. */
export default async function SiteLayout({ children }: { children: ReactNode }) {
  const { words } = await getVoice();
  const [path = ""] = ((await headers()).get("x-galley-path") ?? "").split("?");
  return (
    <>
      <a href="#main" className="sr-only skip-link">
        {words.site.skip}
      </a>
      <BreakingLine />
      <Masthead path={decodeURI(path)} />
      <main id="main" tabIndex={-1} className="page">
        {children}
      </main>
      <Footer />
      <ReaderScript />
    </>
  );
}

/** Below /desk and /account a page that is missing is this one, under a policy that asks for a nonce. */
async function ReaderScript() {
  const nonce = (await headers()).get("x-galley-nonce") ?? undefined;
  const { language } = await getVoice();
  return <script type="module" src={`/assets/reader-${language}.js`} nonce={nonce} />;
}
