import { AccountTitle } from "@/components/account/account-shell";
import { JoinForm } from "@/components/account/new-account-form.client";
import { useVoice } from "@/components/site/use-voice";
import { getVoice } from "@/domain/newsroom/queries";

export const generateMetadata = async () => ({
  title: (await getVoice()).words.account.join.title,
});

export default function JoinPage() {
  const { account } = useVoice().words;
  return (
    <>
      <AccountTitle>{account.join.title}</AccountTitle>
      <p className="font-prose text-[18px] text-quiet">{account.join.intro}</p>
      <JoinForm />
      <p>
        {account.join.known}{" "}
        <a href="/sign-in" className="link touch">
          {account.signIn.title}
        </a>
      </p>
    </>
  );
}
