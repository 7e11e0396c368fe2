import { AccountShell, AccountTitle } from "@/components/account/account-shell";
import { ButtonLink } from "@/components/ui/button";
import "./desk/desk.css";
import { useVoice } from "@/components/site/use-voice";
import { getVoice } from "@/domain/newsroom/queries";

export const generateMetadata = async () => ({
  title: (await getVoice()).words.site.forbidden.metaTitle,
  robots: { index: false },
});

/** 403: signed in, without the right. */
export default function Forbidden() {
  const { forbidden, toFrontPage } = useVoice().words.site;
  return (
    <AccountShell>
      <AccountTitle>{forbidden.title}</AccountTitle>
      <p className="font-prose text-[18px] text-quiet">{forbidden.intro}</p>
      <p className="flex flex-wrap gap-3">
        <ButtonLink href="/">{toFrontPage}</ButtonLink>
        <ButtonLink href="/account" tone="quiet">
          {forbidden.account}
        </ButtonLink>
      </p>
    </AccountShell>
  );
}
