import { AccountTitle } from "@/components/account/account-shell";
import { SetupForm } from "@/components/account/new-account-form.client";
import { getVoice } from "@/domain/newsroom/queries";
import { first, type PageProps } from "@/lib/page-props";

export const generateMetadata = async () => ({
  title: (await getVoice()).words.account.setup.metaTitle,
  referrer: "same-origin" as const,
});

export default async function SetupPage({ searchParams }: PageProps) {
  const { token } = await searchParams;
  const { account } = (await getVoice()).words;
  return (
    <>
      <AccountTitle>{account.setup.title}</AccountTitle>
      <p className="font-prose text-[18px] text-quiet">{account.setup.intro}</p>
      <SetupForm token={first(token) ?? ""} />
    </>
  );
}
