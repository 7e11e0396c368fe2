import { randomUUID } from "node:crypto";
import { createTransport } from "nodemailer";
import { env } from "./env";
import { log } from "./log";
import { store } from "./storage";

export type Mail = {
  to: string;
  subject: string;
  text: string;
  /** Where one press ends mails of this kind; needed for every mail nobody asked for just now. */
  unsubscribe?: string;
};

/** Without a mail server nothing leaves this computer: a mail is a file in the outbox folder. */
export const hasMailServer = (): boolean => env().SMTP_URL !== undefined;

/** Sends a mail through SMTP_URL, or writes it to the outbox folder and its link to the log. */
export async function sendMail({ unsubscribe, ...mail }: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = env();
  const headers = unsubscribe ? oneClick(unsubscribe) : {};
  if (SMTP_URL) {
    await createTransport(SMTP_URL).sendMail({ from: MAIL_FROM, ...mail, headers });
    return;
  }
  const { to, subject, text } = mail;
  const file = `outbox/${new Date().toISOString().replace(/[:.]/g, "-")}-${randomUUID()}.txt`;
  const head = Object.entries({ To: to, Subject: subject, ...headers });
  const lines = head.map(([name, value]) => `${name}: ${value}\n`).join("");
  await store(file, Buffer.from(`${lines}\n${text}\n`));
  log.info({ to, subject, file, link: /https?:\/\/\S+/.exec(text)?.[0] }, "mail in the outbox");
}

/** By RFC 8058: the reader's mail program shows a button of its own and posts to the address. */
const oneClick = (address: string): Record<string, string> => ({
  "List-Unsubscribe": `<${address}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});
