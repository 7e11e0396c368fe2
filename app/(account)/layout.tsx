import type { ReactNode } from "react";
import { AccountShell } from "@/components/account/account-shell";
import "../desk/desk.css";

export const metadata = { robots: { index: false } };

export default function AccountLayout({ children }: { children: ReactNode }) {
  return <AccountShell>{children}</AccountShell>;
}
