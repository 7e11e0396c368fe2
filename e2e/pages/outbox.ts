import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

const outbox = path.resolve(".cache/e2e/outbox");

type Lying = { file: string; mail: string };

async function lyingFor(email: string, about: string): Promise<Lying[]> {
  const files = (await readdir(outbox).catch(() => [])).filter((name) => name.endsWith(".txt"));
  const all = await Promise.all(
    files.map(async (file) => ({ file, mail: await readFile(path.join(outbox, file), "utf8") })),
  );
  return all.filter(({ mail }) => mail.includes(`To: ${email}\n`) && mail.includes(about));
}

/** The mails to somebody that speak of it, as they lie in the outbox. */
export const mailsTo = async (email: string, about: string): Promise<string[]> =>
  (await lyingFor(email, about)).map(({ mail }) => mail);

/** The first of them as programs show it that know more than text. */
export async function pageOf(email: string, about: string): Promise<string | undefined> {
  const [first] = await lyingFor(email, about);
  return first && readFile(path.join(outbox, first.file.replace(/txt$/, "html")), "utf8");
}
