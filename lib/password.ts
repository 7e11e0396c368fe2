import { hash, verify } from "@node-rs/argon2";

/** Argon2id at 19 MiB, 2 passes, 1 lane (OWASP's first choice of parameters). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Keyboards differ in how they compose an accented letter: both forms are one password. */
const composed = (password: string) => password.normalize("NFKC");

export const hashPassword = (password: string): Promise<string> => hash(composed(password), cost);

let decoy: Promise<string> | undefined;

/**
 * Checks a password. Without a hash (nobody has that address) it does the same work on a decoy, so
 * that the time taken does not tell who has an account.
 */
export async function verifyPassword(passwordHash: string | undefined, password: string) {
  decoy ??= hashPassword("nobody's password");
  const matches = await verify(passwordHash ?? (await decoy), composed(password)).catch(
    () => false,
  );
  return passwordHash !== undefined && matches;
}
