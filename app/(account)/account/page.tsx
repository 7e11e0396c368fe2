import { AccountPart } from "@/components/account/account-part";
import { AccountTitle } from "@/components/account/account-shell";
import { Followed } from "@/components/account/followed";
import { Kept } from "@/components/account/kept";
import { LeaveForm, RhythmForm } from "@/components/account/own-choices.client";
import { OwnComments } from "@/components/account/own-comments";
import { NameForm, PasswordForm, ResendForm } from "@/components/account/own-forms.client";
import { OwnNews } from "@/components/account/own-news";
import { OwnSessions } from "@/components/account/own-sessions";
import { OwnVotes } from "@/components/account/own-votes";
import { OwnSanctions } from "@/components/sanction/own-sanctions";
import { OwnNewsletter } from "@/components/subscription/own-newsletter";
import { Button, ButtonLink } from "@/components/ui/button";
import { submitSignOut } from "@/domain/account/own-actions";
import { getVoice } from "@/domain/newsroom/queries";
import { isStaffRole } from "@/domain/person/rules";
import { requireViewer } from "@/domain/person/session";
import { getRhythm } from "@/domain/reader-notice/queries";
import { first, type PageProps } from "@/lib/page-props";

export const generateMetadata = async () => ({
  title: (await getVoice()).words.account.title,
});

export default async function AccountPage({ searchParams }: PageProps) {
  const viewer = await requireViewer();
  const { account, newsletter } = (await getVoice()).words;
  const { after, news, newsletter: said, rhythm } = await searchParams;
  return (
    <>
      <AccountTitle>{account.title}</AccountTitle>
      <form action={submitSignOut} className="flex flex-wrap gap-3">
        <Button type="submit">{account.signOut}</Button>
        {isStaffRole(viewer.role) && (
          <ButtonLink href="/desk" tone="quiet">
            {account.toDesk}
          </ButtonLink>
        )}
      </form>
      <OwnSanctions viewer={viewer} />
      <OwnNews viewer={viewer} after={first(news)} />
      <AccountPart id="you" title={account.you}>
        <p>
          {viewer.email}
          <span className="block text-[14px] text-quiet">
            {viewer.emailConfirmed ? account.confirmed : account.unconfirmed}
          </span>
        </p>
        {!viewer.emailConfirmed && <ResendForm />}
        <NameForm name={viewer.name} />
      </AccountPart>
      <AccountPart id="password" title={account.password}>
        <PasswordForm email={viewer.email} />
      </AccountPart>
      <AccountPart id="sessions" title={account.sessions}>
        <OwnSessions viewer={viewer} />
      </AccountPart>
      <AccountPart id="comments" title={account.comments}>
        <OwnComments viewer={viewer} after={first(after)} />
      </AccountPart>
      <AccountPart id="followed" title={account.followed}>
        <Followed viewer={viewer} />
      </AccountPart>
      <AccountPart id="kept" title={account.kept}>
        <Kept viewer={viewer} />
      </AccountPart>
      <AccountPart id="mails" title={account.mails}>
        <RhythmForm rhythm={await getRhythm(viewer)} />
      </AccountPart>
      <AccountPart id="newsletter" title={newsletter.account.title}>
        <OwnNewsletter viewer={viewer} said={first(said)} rhythm={first(rhythm)} />
      </AccountPart>
      <AccountPart id="votes" title={account.votes}>
        <OwnVotes viewer={viewer} />
      </AccountPart>
      <AccountPart id="data" title={account.data}>
        <a href="/api/account/export" download className="touch link">
          {account.download}
        </a>
      </AccountPart>
      <AccountPart id="leave" title={account.leave}>
        <LeaveForm email={viewer.email} />
      </AccountPart>
    </>
  );
}
