import { AccountTitle } from "@/components/account/account-shell";
import { ForgottenForm } from "@/components/account/link-forms.client";
import { useVoice } from "@/components/site/use-voice";
import { getVoice } from "@/domain/newsroom/queries";

export const generateMetadata = async () => ({
  title: (await getVoice()).words.account.forgottenTitle,
});

export default function ForgotPasswordPage() {
  const { account } = useVoice().words;
  return (
    <>
      <AccountTitle>{account.choosePassword}</AccountTitle>
      <p className="font-prose text-[18px] text-quiet">{account.forgottenIntro}</p>
      <ForgottenForm />
      <p>
        <a href="/sign-in" className="link touch">
          {account.backToSignIn}
        </a>
      </p>
    </>
  );
}
