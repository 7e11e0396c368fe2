import { AccountTitle } from "@/components/account/account-shell";
import { ConfirmForm } from "@/components/account/link-forms.client";
import { getVoice } from "@/domain/newsroom/queries";
import { first, type PageProps } from "@/lib/page-props";

export const generateMetadata = async () => ({
  title: (await getVoice()).words.account.confirm,
  referrer: "same-origin" as const,
});

export default async function ConfirmPage({ searchParams }: PageProps) {
  const { token } = await searchParams;
  const { account } = (await getVoice()).words;
  return (
    <>
      <AccountTitle>{account.confirm}</AccountTitle>
      <ConfirmForm token={first(token) ?? ""} />
    </>
  );
}
