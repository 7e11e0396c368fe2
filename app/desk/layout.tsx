import type { Metadata } from "next";
import type { ReactNode } from "react";
import { DeskHeader } from "@/components/desk/desk-header";
import { ThemeChoice } from "@/components/desk/theme-choice.client";
import { QuietAnnouncer } from "@/components/ui/quiet-announcer.client";
import { getNewsroom } from "@/domain/newsroom/queries";
import { countUnread } from "@/domain/notice/queries";
import { requireStaff } from "@/domain/person/session";
import "./desk.css";

export async function generateMetadata(): Promise<Metadata> {
  const { title } = await getNewsroom();
  return {
    title: { default: `Desk | ${title}`, template: `%s | ${title}` },
    robots: { index: false },
  };
}

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const [staff, newsroom] = await Promise.all([requireStaff("desk.enter"), getNewsroom()]);
  const unread = await countUnread(staff);
  return (
    // The desk speaks English whatever the site's language is.
    <div lang="en" dir="ltr" className="font-sans">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-20 focus:bg-paper focus:p-3"
      >
        Skip to the page
      </a>
      <DeskHeader title={newsroom.title} name={staff.name} role={staff.role} unread={unread} />
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto max-w-[1280px] px-4 pb-[84px] outline-none md:px-8"
      >
        {children}
      </main>
      <QuietAnnouncer />
      <footer className="mx-auto flex max-w-[1280px] flex-wrap justify-between gap-x-5 border-t border-rule px-4 py-3 text-[14px] text-quiet md:px-8">
        <a href="/" className="touch hover:underline">
          Open the site
        </a>
        <ThemeChoice />
      </footer>
    </div>
  );
}
