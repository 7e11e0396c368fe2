import "server-only";
import { and, eq, isNotNull, sql } from "drizzle-orm";
import { type Connection, db } from "@/db/client";
import { polls, votes } from "@/db/schema/poll";
import { publishedStories } from "@/db/schema/story";
import { type Result, refuse } from "@/lib/result";
import { maxChanges } from "./rules";
import { type Voter, voterKey } from "./voter";

type Keys = { own: Uint8Array; browser: Uint8Array | null; signedIn: boolean };

function keysOf(secret: Uint8Array, voter: Voter): Keys | null {
  const browser = voter.browserId ? voterKey(secret, "voter", voter.browserId) : null;
  if (voter.accountId)
    return { own: voterKey(secret, "account", voter.accountId), browser, signedIn: true };
  return browser ? { own: browser, browser: null, signedIn: false } : null;
}

export type Refused = "notFound" | "closed" | "unknownOption" | "tooManyChanges";

/**
 * Casts a vote, or moves it. One statement holds the poll open (FOR SHARE), asks the database's
 * clock, and lets the primary key decide whether this voter is new: nothing is checked first and
 * written later. Sending the same vote again changes nothing.
 */
export async function castVote(
  pollId: string,
  optionId: string,
  voter: Voter,
): Promise<Result<object, Refused>> {
  const secret = await findSecret(pollId);
  const keys = secret && keysOf(secret, voter);
  if (!keys) return refuse("notFound");
  try {
    // An account that brings a browser's vote along merges it first, in one transaction.
    const isCast =
      keys.signedIn && keys.browser
        ? await db.transaction(async (tx) => {
            await merge(tx, pollId, keys);
            return upsert(tx, pollId, optionId, keys);
          })
        : await upsert(db, pollId, optionId, keys);
    return isCast ? { ok: true } : whyNot(pollId, optionId, keys);
  } catch (error) {
    if (isForeignKeyViolation(error)) return refuse("unknownOption");
    throw error;
  }
}

/** The poll's secret, while a published story shows it. */
async function findSecret(pollId: string): Promise<Uint8Array | null> {
  const [row] = await db
    .select({ secret: polls.secret })
    .from(polls)
    .innerJoin(publishedStories, eq(publishedStories.pollId, polls.id))
    .where(eq(polls.id, pollId))
    .limit(1);
  return row?.secret ?? null;
}

async function upsert(tx: Connection, pollId: string, optionId: string, keys: Keys) {
  const rows = await tx.execute(sql`
    with held as (
      select id from polls where id = ${pollId} and status = 'open'
        and coalesce(opens_at <= clock_timestamp(), true)
        and coalesce(closes_at > clock_timestamp(), true)
      for share)
    insert into votes (poll_id, voter_key, option_id, signed_in)
    select id, ${keys.own}, ${optionId}::uuid, ${keys.signedIn} from held
    on conflict (poll_id, voter_key) do update
      set option_id = excluded.option_id, changed_at = now(), changes = votes.changes + 1
      where votes.option_id <> excluded.option_id and votes.changes < ${maxChanges}
    returning 1`);
  return rows.length > 0;
}

/** Nothing was written: the same vote again, one change too many, or a poll that is not open. */
async function whyNot(
  pollId: string,
  optionId: string,
  keys: Keys,
): Promise<Result<object, Refused>> {
  const [row] = await db.execute<{ open: boolean; option: string | null; known: boolean }>(sql`
    select p.status = 'open' and coalesce(p.opens_at <= clock_timestamp(), true)
        and coalesce(p.closes_at > clock_timestamp(), true) as open,
      (select option_id from votes where poll_id = p.id and voter_key = ${keys.own}) as option,
      exists (select 1 from poll_options where id = ${optionId}::uuid and poll_id = p.id) as known
    from polls p where p.id = ${pollId}`);
  if (!row) return refuse("notFound");
  if (!row.known) return refuse("unknownOption");
  if (!row.open) return refuse("closed");
  return row.option === optionId ? { ok: true } : refuse("tooManyChanges");
}

/** The account's vote wins; without one the browser's becomes the account's. */
async function merge(tx: Connection, pollId: string, keys: Keys): Promise<void> {
  if (!keys.browser) return;
  const [own] = await tx
    .select({ one: sql`1` })
    .from(votes)
    .where(and(eq(votes.pollId, pollId), eq(votes.voterKey, keys.own)))
    .for("update");
  const isBrowsers = and(eq(votes.pollId, pollId), eq(votes.voterKey, keys.browser));
  if (own) await tx.delete(votes).where(isBrowsers);
  else await tx.update(votes).set({ voterKey: keys.own, signedIn: true }).where(isBrowsers);
}

/** At sign-in: what this browser voted becomes the account's, in every poll that is still linked. */
export async function mergeVotes(accountId: string, browserId: string): Promise<void> {
  const linked = await db
    .select({ id: polls.id, secret: polls.secret })
    .from(polls)
    .where(and(isNotNull(polls.secret), eq(polls.status, "open")));
  for (const { id, secret } of linked) {
    const keys = secret && keysOf(secret, { accountId, browserId });
    if (!keys) continue;
    await db
      .transaction((tx) => merge(tx, id, keys))
      .catch((error: unknown) => {
        // The account voted at this very moment elsewhere: its vote wins at the next merge.
        if (!isUniqueViolation(error)) throw error;
      });
  }
}

/** What this voter chose: the account's vote, else this browser's. */
export async function findVote(pollId: string, voter: Voter): Promise<string | null> {
  if (!voter.accountId && !voter.browserId) return null;
  const secret = await findSecret(pollId);
  const keys = secret && keysOf(secret, voter);
  if (!keys) return null;
  for (const key of [keys.own, keys.browser]) {
    if (!key) continue;
    const [row] = await db
      .select({ optionId: votes.optionId })
      .from(votes)
      .where(and(eq(votes.pollId, pollId), eq(votes.voterKey, key)));
    if (row) return row.optionId;
  }
  return null;
}

function codeOf(error: unknown): string | undefined {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return (cause as { code?: string }).code;
}
const isForeignKeyViolation = (error: unknown) => codeOf(error) === "23503";
const isUniqueViolation = (error: unknown) => codeOf(error) === "23505";
