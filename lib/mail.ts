import { randomUUID } from "node:crypto";
import { createTransport, type SendMailOptions } from "nodemailer";
import { env } from "./env";
import { log } from "./log";
import { store } from "./storage";

export type Mail = {
  to: string;
  subject: string;
  text: string;
  /** The same for programs that show more than text. */
  html?: string;
  /** Where one press ends mails of this kind; needed for every mail nobody asked for just now. */
  unsubscribe?: string;
  /** Of a mail to many: the name of the list, by RFC 2919. */
  listId?: string;
  /** Where the same mail must have the same id, whoever sends it. */
  messageId?: string;
};

/** Without a mail server nothing leaves this computer: a mail is a file in the outbox folder. */
export const hasMailServer = (): boolean => env().SMTP_URL !== undefined;

/** Sends a mail through SMTP_URL, or writes it to the outbox folder and its link to the log. */
export async function sendMail(mail: Mail): Promise<void> {
  const { SMTP_URL } = env();
  if (!SMTP_URL) return putOut(mail);
  await createTransport(SMTP_URL).sendMail(optionsOf(mail));
}

/** A few connections that stay open, for many mails. */
export type Post = { send: (mail: Mail) => Promise<void>; close: () => void };

/** As many mails are under way at once. */
export const maxConnections = 4;

/** @throws when the mail server is not there, or does not let us in: then nothing was handed over */
export async function openPost(): Promise<Post> {
  const { SMTP_URL } = env();
  if (!SMTP_URL) return { send: putOut, close: () => {} };
  const address = new URL(SMTP_URL);
  // Without maxRequeues a mail whose connection broke goes again through another one, and may
  // arrive twice. The program reads these from the address only.
  for (const [name, value] of Object.entries({ pool: true, maxConnections, maxRequeues: 0 }))
    address.searchParams.set(name, String(value));
  const transport = createTransport(address.href);
  try {
    await transport.verify();
  } catch (error) {
    transport.close();
    throw error;
  }
  return {
    send: async (mail) => void (await transport.sendMail(optionsOf(mail))),
    close: () => transport.close(),
  };
}

const optionsOf = ({ unsubscribe, listId, messageId, ...mail }: Mail): SendMailOptions => ({
  from: env().MAIL_FROM,
  ...mail,
  headers: headersOf({ unsubscribe, listId }),
  ...(messageId && { messageId }),
});

async function putOut({ to, subject, text, html, messageId, ...more }: Mail): Promise<void> {
  const name = `outbox/${new Date().toISOString().replace(/[:.]/g, "-")}-${randomUUID()}`;
  const file = `${name}.txt`;
  const head = { To: to, Subject: subject, ...headersOf(more) };
  const lines = Object.entries({ ...head, ...(messageId && { "Message-ID": messageId }) })
    .map(([field, value]) => `${field}: ${value}\n`)
    .join("");
  await store(file, Buffer.from(`${lines}\n${text}\n`));
  if (html) await store(`${name}.html`, Buffer.from(html));
  log.info({ to, subject, file, link: /https?:\/\/\S+/.exec(text)?.[0] }, "mail in the outbox");
}

type ForLists = { unsubscribe?: string | undefined; listId?: string | undefined };

const headersOf = ({ unsubscribe, listId }: ForLists): Record<string, string> => ({
  ...(listId && { "List-Id": listId }),
  ...(unsubscribe && oneClick(unsubscribe)),
});

/** By RFC 8058: the reader's mail program shows a button of its own and posts to the address. */
const oneClick = (address: string): Record<string, string> => ({
  "List-Unsubscribe": `<${address}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});
