import { AccountShell, AccountTitle } from "@/components/account/account-shell";
import { ButtonLink } from "@/components/ui/button";
import "./desk/desk.css";

export const metadata = { title: "Not for you", robots: { index: false } };

/** 403: signed in, without the right. */
export default function Forbidden() {
  return (
    <AccountShell>
      <AccountTitle>This page is not open to you</AccountTitle>
      <p className="font-prose text-[18px] text-quiet">
        Your account does not have the role for it. An admin of the newsroom can change that.
      </p>
      <p className="flex flex-wrap gap-3">
        <ButtonLink href="/">Go to the front page</ButtonLink>
        <ButtonLink href="/account" tone="quiet">
          Your account
        </ButtonLink>
      </p>
    </AccountShell>
  );
}
