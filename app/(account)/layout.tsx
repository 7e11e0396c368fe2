import type { Metadata } from "next";
import type { ReactNode } from "react";
import { AccountShell } from "@/components/account/account-shell";
import { getNewsroom } from "@/domain/newsroom/queries";
import "../desk/desk.css";

export async function generateMetadata(): Promise<Metadata> {
  const { title } = await getNewsroom();
  return { title: { default: title, template: `%s | ${title}` }, robots: { index: false } };
}

export default function AccountLayout({ children }: { children: ReactNode }) {
  return <AccountShell>{children}</AccountShell>;
}
