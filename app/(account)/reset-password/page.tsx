import { AccountTitle } from "@/components/account/account-shell";
import { ResetForm } from "@/components/account/link-forms.client";
import { firstOf, type PageWithQuery } from "@/lib/form";

export const metadata = { title: "New password", referrer: "same-origin" as const };

export default async function ResetPasswordPage({ searchParams }: PageWithQuery) {
  const { token } = await searchParams;
  return (
    <>
      <AccountTitle>Choose a new password</AccountTitle>
      <ResetForm token={firstOf(token) ?? ""} />
    </>
  );
}
