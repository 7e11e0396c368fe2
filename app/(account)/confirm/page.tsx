import { AccountTitle } from "@/components/account/account-shell";
import { ConfirmForm } from "@/components/account/link-forms.client";
import { first, type PageProps } from "@/lib/page-props";

export const metadata = { title: "Confirm your e-mail", referrer: "same-origin" as const };

export default async function ConfirmPage({ searchParams }: PageProps) {
  const { token } = await searchParams;
  return (
    <>
      <AccountTitle>Confirm your e-mail</AccountTitle>
      <ConfirmForm token={first(token) ?? ""} />
    </>
  );
}
