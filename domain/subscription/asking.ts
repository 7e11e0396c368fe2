import "server-only";
import { after } from "next/server";
import { addressBucket } from "@/lib/client-address";
import { type Limit, spend } from "@/lib/limits";
import { log } from "@/lib/log";
import { sendMail } from "@/lib/mail";
import { askToSubscribe } from "./commands";
import type { SubscribeInput } from "./input";

/** An office subscribes behind one address. */
const here: Limit = { name: "newsletter:address", burst: 20, every: 60 };
/** Mails to one mailbox: nobody's is to be flooded through our form. */
const to: Limit = { name: "mail:newsletter", burst: 3, every: 1_200 };

type Headers = { get(name: string): string | null };

/** @returns the seconds to wait, or 0 */
export const waitFor = async (email: string, headers: Headers): Promise<number> =>
  (await spend(here, addressBucket(headers))) || (await spend(to, email));

/** All of the work comes after the answer: its time tells nobody whether the address is known. */
export function askLater(input: SubscribeInput): void {
  after(() => askNow(input).catch((error: unknown) => log.error({ err: error }, "no letter")));
}

/** @returns the link of the letter, for the demo, where no mail leaves */
export async function askNow(input: SubscribeInput): Promise<string | undefined> {
  const letter = await askToSubscribe(input);
  if (!letter) return undefined;
  const { link, ...mail } = letter;
  await sendMail(mail);
  return link;
}
