import "server-only";
import { after } from "next/server";
import { env } from "@/lib/env";
import type { FormState } from "@/lib/form";
import { log } from "@/lib/log";
import { hasMailServer, sendMail } from "@/lib/mail";
import type { Letter } from "./letters";

/**
 * Sends a letter once the answer is on its way, so that the mail server's pace tells nobody whether
 * there was one to send.
 * @returns in the demo, where no mail leaves, the link for the page
 */
export function deliver({ link, ...mail }: Letter): Pick<FormState, "link"> {
  after(() => sendMail(mail).catch((error: unknown) => log.error({ err: error }, "mail failed")));
  return isShown() ? { link } : {};
}

export const isShown = (): boolean => env().DEMO && !hasMailServer();
