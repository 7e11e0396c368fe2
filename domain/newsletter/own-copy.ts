import "server-only";
import { db } from "@/db/client";
import { getVoice } from "@/domain/newsroom/queries";
import { may, type Viewer } from "@/domain/person/rules";
import { sendMail } from "@/lib/mail";
import { type Result, refuse } from "@/lib/result";
import { tell } from "./changing";
import { lettersOf, ofNobody } from "./preparing";

/** The letter as everybody would get it who chose everything, to whoever asks, marked as a test. */
export async function sendTest(
  actor: Viewer,
  { id }: { id: string },
  send = sendMail,
): Promise<Result<object, "forbidden" | "noStories">> {
  if (!may(actor.role, "newsletter.edit")) return refuse("forbidden");
  const letter = (await lettersOf(id))(null)?.(ofNobody());
  if (!letter) return refuse("noStories");
  const { words } = await getVoice();
  const subject = words.newsletter.letters.test(letter.subject);
  await send({ ...letter, to: actor.email, subject });
  await db.transaction((tx) => tell(tx, actor, { id, title: letter.subject }, "tested"));
  return { ok: true };
}
