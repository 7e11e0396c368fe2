import { AccountTitle } from "@/components/account/account-shell";
import { useVoice } from "@/components/site/use-voice";
import { getVoice } from "@/domain/newsroom/queries";

export const generateMetadata = async () => ({
  title: (await getVoice()).words.account.left.title,
});

export default function LeftPage() {
  const { account } = useVoice().words;
  return (
    <>
      <AccountTitle>{account.left.title}</AccountTitle>
      <p>{account.left.thanks}</p>
      <a href="/" className="link touch">
        {account.left.toFrontPage}
      </a>
    </>
  );
}
