import { AccountTitle } from "@/components/account/account-shell";
import { Unsubscribe } from "@/components/account/unsubscribe";
import { first, type PageProps } from "@/lib/page-props";

export const metadata = { title: "Stop these mails", referrer: "no-referrer" as const };

export default async function UnsubscribePage({
  params,
  searchParams,
}: PageProps<{ token: string }>) {
  const [{ token }, { done }] = await Promise.all([params, searchParams]);
  return (
    <>
      <AccountTitle>Stop these mails</AccountTitle>
      <Unsubscribe token={token} isDone={first(done) === "yes"} />
    </>
  );
}
