import { AccountTitle } from "@/components/account/account-shell";
import { DemoAccounts } from "@/components/account/demo-accounts";
import { SignInForm } from "@/components/account/sign-in-form.client";
import { getVoice } from "@/domain/newsroom/queries";
import { safeCallback } from "@/lib/callback";
import { env } from "@/lib/env";
import { first, type PageProps } from "@/lib/page-props";

export const generateMetadata = async () => ({
  title: (await getVoice()).words.account.signIn.title,
});

export default async function SignInPage({ searchParams }: PageProps) {
  const { callbackUrl } = await searchParams;
  const { account } = (await getVoice()).words;
  const goOn = safeCallback(first(callbackUrl), env().SITE_URL) ?? undefined;
  return (
    <>
      <AccountTitle>{account.signIn.title}</AccountTitle>
      <SignInForm callbackUrl={goOn} />
      <ul className="flex flex-wrap gap-x-5">
        <li>
          <a href="/join" className="link touch">
            {account.signIn.create}
          </a>
        </li>
        <li>
          <a href="/forgot-password" className="link touch">
            {account.signIn.forgotten}
          </a>
        </li>
      </ul>
      {env().DEMO && <DemoAccounts />}
    </>
  );
}
