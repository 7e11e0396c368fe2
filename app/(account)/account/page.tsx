import { AccountPart } from "@/components/account/account-part";
import { AccountTitle } from "@/components/account/account-shell";
import { OwnComments } from "@/components/account/own-comments";
import { NameForm, PasswordForm, ResendForm } from "@/components/account/own-forms.client";
import { OwnSessions } from "@/components/account/own-sessions";
import { OwnSanctions } from "@/components/sanction/own-sanctions";
import { Button, ButtonLink } from "@/components/ui/button";
import { submitSignOut } from "@/domain/account/own-actions";
import { isStaffRole } from "@/domain/person/rules";
import { requireViewer } from "@/domain/person/session";
import { first, type PageProps } from "@/lib/page-props";

export const metadata = { title: "Your account" };

export default async function AccountPage({ searchParams }: PageProps) {
  const viewer = await requireViewer();
  const after = first((await searchParams).after);
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
        <OwnComments viewer={viewer} {...(after && { after })} />
      </AccountPart>
      <AccountPart id="data" title="Your data">
        <a href="/api/account/export" download className="touch link">
          Download your comments, votes and sessions
        </a>
      </AccountPart>
    </>
  );
}
