import { randomUUID } from "node:crypto";
import { createTransport } from "nodemailer";
import { env } from "./env";
import { log } from "./log";
import { store } from "./storage";

export type Mail = { to: string; subject: string; text: string };

/** Without a mail server nothing leaves this computer: a mail is a file in the outbox folder. */
export const hasMailServer = (): boolean => env().SMTP_URL !== undefined;

/** Sends a mail through SMTP_URL, or writes it to the outbox folder and its link to the log. */
export async function sendMail(mail: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = env();
  if (SMTP_URL) {
    await createTransport(SMTP_URL).sendMail({ from: MAIL_FROM, ...mail });
    return;
  }
  const { to, subject, text } = mail;
  const file = `outbox/${new Date().toISOString().replace(/[:.]/g, "-")}-${randomUUID()}.txt`;
  await store(file, Buffer.from(`To: ${to}\nSubject: ${subject}\n\n${text}\n`));
  log.info({ to, subject, file, link: /https?:\/\/\S+/.exec(text)?.[0] }, "mail in the outbox");
}
