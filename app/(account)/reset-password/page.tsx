import { AccountTitle } from "@/components/account/account-shell";
import { ResetForm } from "@/components/account/link-forms.client";
import { first, type PageProps } from "@/lib/page-props";

export const metadata = { title: "New password", referrer: "same-origin" as const };

export default async function ResetPasswordPage({ searchParams }: PageProps) {
  const { token } = await searchParams;
  return (
    <>
      <AccountTitle>Choose a new password</AccountTitle>
      <ResetForm token={first(token) ?? ""} />
    </>
  );
}
