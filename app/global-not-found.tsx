import type { Metadata } from "next";
import { Missing } from "@/components/site/missing";
import { getVoice } from "@/domain/newsroom/queries";
import SiteLayout from "./(site)/layout";
import RootLayout, { generateMetadata as ofAll } from "./layout";

export { viewport } from "./layout";

export async function generateMetadata(): Promise<Metadata> {
  const { title } = (await getVoice()).words.site.notFound;
  return { ...(await ofAll()), title, robots: { index: false } };
}

/**
 * What no route matches, and by that what readers' pages find missing (server/render.ts). A document
 * of its own: as the root's own not-found page it would be a part of every page of the desk.
 */
export default function GlobalNotFound() {
  return (
    <RootLayout>
      <SiteLayout>
        <Missing />
      </SiteLayout>
    </RootLayout>
  );
}
