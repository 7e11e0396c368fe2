import { AccountTitle } from "@/components/account/account-shell";
import { ConfirmForm } from "@/components/account/link-forms.client";
import { firstOf, type PageWithQuery } from "@/lib/form";

export const metadata = { title: "Confirm your e-mail", referrer: "same-origin" as const };

export default async function ConfirmPage({ searchParams }: PageWithQuery) {
  const { token } = await searchParams;
  return (
    <>
      <AccountTitle>Confirm your e-mail</AccountTitle>
      <ConfirmForm token={firstOf(token) ?? ""} />
    </>
  );
}
