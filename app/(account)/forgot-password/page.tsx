import { AccountTitle } from "@/components/account/account-shell";
import { ForgottenForm } from "@/components/account/link-forms.client";

export const metadata = { title: "Forgotten password" };

export default function ForgotPasswordPage() {
  return (
    <>
      <AccountTitle>Choose a new password</AccountTitle>
      <p className="font-prose text-[18px] text-quiet">
        Enter your e-mail, and we send you a link that works for an hour.
      </p>
      <ForgottenForm />
      <p>
        <a href="/sign-in" className="link touch">
          Back to sign in
        </a>
      </p>
    </>
  );
}
