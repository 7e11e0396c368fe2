import { AccountTitle } from "@/components/account/account-shell";
import { DemoAccounts } from "@/components/account/demo-accounts";
import { SignInForm } from "@/components/account/sign-in-form.client";
import { safeCallback } from "@/lib/callback";
import { env } from "@/lib/env";
import { first, type PageProps } from "@/lib/page-props";

export const metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps) {
  const { callbackUrl } = await searchParams;
  const goOn = safeCallback(first(callbackUrl), env().SITE_URL) ?? undefined;
  return (
    <>
      <AccountTitle>Sign in</AccountTitle>
      <SignInForm callbackUrl={goOn} />
      <ul className="flex flex-wrap gap-x-5">
        <li>
          <a href="/join" className="link touch">
            Create an account
          </a>
        </li>
        <li>
          <a href="/forgot-password" className="link touch">
            Forgotten your password?
          </a>
        </li>
      </ul>
      {env().DEMO && <DemoAccounts />}
    </>
  );
}
