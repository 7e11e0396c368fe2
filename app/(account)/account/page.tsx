import { AccountPart } from "@/components/account/account-part";
import { AccountTitle } from "@/components/account/account-shell";
import { Followed } from "@/components/account/followed";
import { LeaveForm, RhythmForm } from "@/components/account/own-choices.client";
import { OwnComments } from "@/components/account/own-comments";
import { NameForm, PasswordForm, ResendForm } from "@/components/account/own-forms.client";
import { OwnNews } from "@/components/account/own-news";
import { OwnSessions } from "@/components/account/own-sessions";
import { OwnVotes } from "@/components/account/own-votes";
import { OwnSanctions } from "@/components/sanction/own-sanctions";
import { Button, ButtonLink } from "@/components/ui/button";
import { submitSignOut } from "@/domain/account/own-actions";
import { isStaffRole } from "@/domain/person/rules";
import { requireViewer } from "@/domain/person/session";
import { getRhythm } from "@/domain/reader-notice/queries";
import { first, type PageProps } from "@/lib/page-props";

export const metadata = { title: "Your account" };

export default async function AccountPage({ searchParams }: PageProps) {
  const viewer = await requireViewer();
  const { after, news } = await searchParams;
  return (
    <>
      <AccountTitle>Your account</AccountTitle>
      <form action={submitSignOut} className="flex flex-wrap gap-3">
        <Button type="submit">Sign out</Button>
        {isStaffRole(viewer.role) && (
          <ButtonLink href="/desk" tone="quiet">
            Go to the desk
          </ButtonLink>
        )}
      </form>
      <OwnSanctions viewer={viewer} />
      <OwnNews viewer={viewer} after={first(news)} />
      <AccountPart id="you" title="You">
        <p>
          {viewer.email}
          <span className="block text-[14px] text-quiet">
            {viewer.emailConfirmed
              ? "Confirmed"
              : "Not confirmed yet: you cannot comment until it is"}
          </span>
        </p>
        {!viewer.emailConfirmed && <ResendForm />}
        <NameForm name={viewer.name} />
      </AccountPart>
      <AccountPart id="password" title="Password">
        <PasswordForm email={viewer.email} />
      </AccountPart>
      <AccountPart id="sessions" title="Sessions">
        <OwnSessions viewer={viewer} />
      </AccountPart>
      <AccountPart id="comments" title="Your comments">
        <OwnComments viewer={viewer} after={first(after)} />
      </AccountPart>
      <AccountPart id="followed" title="Conversations you follow">
        <Followed viewer={viewer} />
      </AccountPart>
      <AccountPart id="mails" title="Mails">
        <RhythmForm rhythm={await getRhythm(viewer)} />
      </AccountPart>
      <AccountPart id="votes" title="Your votes">
        <OwnVotes viewer={viewer} />
      </AccountPart>
      <AccountPart id="data" title="Your data">
        <a href="/api/account/export" download className="touch link">
          Download all that is kept about you
        </a>
      </AccountPart>
      <AccountPart id="leave" title="Delete your account">
        <LeaveForm email={viewer.email} />
      </AccountPart>
    </>
  );
}
