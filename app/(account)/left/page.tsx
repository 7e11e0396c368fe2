import { AccountTitle } from "@/components/account/account-shell";

export const metadata = { title: "Your account is deleted" };

export default function LeftPage() {
  return (
    <>
      <AccountTitle>Your account is deleted</AccountTitle>
      <p>
        Thank you for having been here. You can read and vote as before; to comment again, you would
        join anew.
      </p>
      <a href="/" className="link touch">
        To the front page
      </a>
    </>
  );
}
