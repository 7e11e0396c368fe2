import { AccountTitle } from "@/components/account/account-shell";
import { Unsubscribe } from "@/components/account/unsubscribe";
import { getVoice } from "@/domain/newsroom/queries";
import { first, type PageProps } from "@/lib/page-props";

export const generateMetadata = async () => ({
  title: (await getVoice()).words.account.unsubscribe.title,
  referrer: "no-referrer" as const,
});

export default async function UnsubscribePage({
  params,
  searchParams,
}: PageProps<{ token: string }>) {
  const [{ token }, { done }] = await Promise.all([params, searchParams]);
  const { account } = (await getVoice()).words;
  return (
    <>
      <AccountTitle>{account.unsubscribe.title}</AccountTitle>
      <Unsubscribe token={token} isDone={first(done) === "yes"} />
    </>
  );
}
