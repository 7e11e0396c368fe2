import type { Metadata } from "next";
import { Missing } from "@/components/site/missing";
import { getVoice } from "@/domain/newsroom/queries";
import SiteLayout from "../(site)/layout";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getVoice()).words.site.notFound.title };
}

export default function DraftNotFound() {
  return (
    <SiteLayout>
      <Missing />
    </SiteLayout>
  );
}
