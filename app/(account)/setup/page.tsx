import { AccountTitle } from "@/components/account/account-shell";
import { SetupForm } from "@/components/account/new-account-form.client";
import { first, type PageProps } from "@/lib/page-props";

export const metadata = { title: "Set up", referrer: "same-origin" as const };

export default async function SetupPage({ searchParams }: PageProps) {
  const { token } = await searchParams;
  return (
    <>
      <AccountTitle>Open the newsroom</AccountTitle>
      <p className="font-prose text-[18px] text-quiet">
        Create the first admin. They can then give others their roles.
      </p>
      <SetupForm token={first(token) ?? ""} />
    </>
  );
}
