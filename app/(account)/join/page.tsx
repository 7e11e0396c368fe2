import { AccountTitle } from "@/components/account/account-shell";
import { JoinForm } from "@/components/account/new-account-form.client";

export const metadata = { title: "Join" };

export default function JoinPage() {
  return (
    <>
      <AccountTitle>Join</AccountTitle>
      <p className="font-prose text-[18px] text-quiet">
        Reading and voting need no account. With one you can comment, under your name.
      </p>
      <JoinForm />
      <p>
        You have an account?{" "}
        <a href="/sign-in" className="link touch">
          Sign in
        </a>
      </p>
    </>
  );
}
