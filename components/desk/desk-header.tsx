import { NoticeLink } from "@/components/notice/notice-link.client";
import { submitSignOut } from "@/domain/account/own-actions";
import { deskPlaces } from "@/domain/person/desk-places";
import type { Role } from "@/domain/person/rules";
import { DeskKeys } from "./desk-keys.client";
import { DeskNavigation } from "./desk-navigation.client";

type Shown = { title: string; name: string; role: Role; unread: number };

export function DeskHeader({ title, name, role, unread }: Shown) {
  return (
    <header className="mx-auto max-w-[1280px] px-4 pt-3 md:px-8">
      <div className="flex flex-wrap items-center justify-between gap-x-5">
        <a href="/" className="touch font-display text-[28px] leading-none font-[560]">
          {title}
        </a>
        <div className="flex items-center gap-4 text-[14px] text-quiet">
          <span className="hidden sm:inline">
            {name}, {role}
          </span>
          <NoticeLink unread={unread} />
          <a href="/account" className="touch hover:underline">
            Account
          </a>
          <form action={submitSignOut}>
            <button type="submit" className="touch cursor-pointer hover:underline">
              Sign out
            </button>
          </form>
        </div>
      </div>
      <DeskNavigation places={deskPlaces(role).map(({ name: word, href }) => ({ word, href }))} />
      <DeskKeys />
    </header>
  );
}
