import type { Metadata } from "next";
import { PageTitle } from "@/components/site/page-title";
import { ConfirmForm } from "@/components/subscription/confirm-form";
import { getNewsroom, getVoice } from "@/domain/newsroom/queries";
import type { PageProps } from "@/lib/page-props";

export async function generateMetadata(): Promise<Metadata> {
  const [{ title }, { words }] = await Promise.all([getNewsroom(), getVoice()]);
  return {
    title: `${words.newsletter.confirm.title} | ${title}`,
    robots: { index: false, follow: false },
  };
}

export default async function ConfirmNewsletter({ params }: PageProps<{ token: string }>) {
  const [{ token }, { words }] = await Promise.all([params, getVoice()]);
  return (
    <>
      <PageTitle title={words.newsletter.confirm.title} />
      <ConfirmForm token={token} />
    </>
  );
}
