import { AccountTitle } from "@/components/account/account-shell";
import { ResetForm } from "@/components/account/link-forms.client";
import { getVoice } from "@/domain/newsroom/queries";
import { first, type PageProps } from "@/lib/page-props";

export const generateMetadata = async () => ({
  title: (await getVoice()).words.account.newPasswordTitle,
  referrer: "same-origin" as const,
});

export default async function ResetPasswordPage({ searchParams }: PageProps) {
  const { token } = await searchParams;
  const { account } = (await getVoice()).words;
  return (
    <>
      <AccountTitle>{account.choosePassword}</AccountTitle>
      <ResetForm token={first(token) ?? ""} />
    </>
  );
}
