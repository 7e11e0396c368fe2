import "server-only";
import { and, desc, eq, gt, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type Connection, db } from "@/db/client";
import { comments } from "@/db/schema/comment";
import { settings } from "@/db/schema/newsroom";
import { people } from "@/db/schema/person";
import { sanctions, sanctionTakedowns } from "@/db/schema/sanction";
import type { RejectionCode } from "@/domain/comment/rules";
import type { Staff, Viewer } from "@/domain/person/rules";
import { languageOf } from "@/lib/words/languages";
import { voiceOf } from "@/lib/words/voice";
import type { SanctionFilter } from "./input";
import { bars, type SanctionKind, type Told, toldSentence } from "./rules";

/** On the database's clock: neither lifted nor run out. A warning was said and is over. */
export const isInForce = (): SQL | undefined =>
  and(
    sql`${sanctions.kind} <> 'warn'`,
    isNull(sanctions.liftedAt),
    or(isNull(sanctions.until), gt(sanctions.until, sql`now()`)),
  );

/** What stands between a reader and the conversation: the sentence they are told, and whether each comment waits. */
type Bar = { barred: string | null; isPremoderated: boolean };

export async function findStanding(on: Connection, personId: string): Promise<Bar> {
  const rows = await on
    .select({
      kind: sanctions.kind,
      code: sanctions.code,
      note: sanctions.note,
      until: sanctions.until,
      timeZone: settings.timeZone,
      language: settings.language,
    })
    .from(sanctions)
    .innerJoin(settings, eq(settings.id, 1))
    .where(and(eq(sanctions.personId, personId), isInForce()))
    .orderBy(longestFirst);
  return standingOf(rows, rows[0] ?? { language: "en", timeZone: "UTC" });
}

/** The one that lasts longest is the one to be told. */
export const longestFirst = sql`${sanctions.until} desc nulls first, ${sanctions.createdAt} desc`;

/** @param inForce the longest first */
export function standingOf(
  inForce: readonly Told[],
  { language, timeZone }: { language: string; timeZone: string },
): Bar {
  const bar = inForce.find(({ kind }) => bars(kind));
  return {
    barred: bar ? toldSentence(bar, voiceOf(languageOf(language), timeZone)) : null,
    isPremoderated: inForce.some(({ kind }) => kind === "premoderate"),
  };
}

export type SanctionView = {
  id: string;
  kind: SanctionKind;
  code: RejectionCode;
  note: string;
  by: string;
  at: Date;
  until: Date | null;
  isInForce: boolean;
  lifted: { at: Date; by: string; note: string } | null;
  readAt: Date | null;
  person: { id: string; name: string };
  /** The comment it is about. */
  about: string | null;
  takenAlong: number;
};

const moderator = alias(people, "moderator");
const lifter = alias(people, "lifter");

const views = () =>
  db
    .select({
      id: sanctions.id,
      kind: sanctions.kind,
      code: sanctions.code,
      note: sanctions.note,
      by: moderator.name,
      at: sanctions.createdAt,
      until: sanctions.until,
      isInForce: sql<boolean>`coalesce(${isInForce()}, false)`,
      liftedAt: sanctions.liftedAt,
      liftedBy: lifter.name,
      liftNote: sanctions.liftNote,
      readAt: sanctions.readAt,
      person: { id: people.id, name: people.name },
      about: sql<string | null>`left(${comments.body}, 280)`,
      takenAlong: sql<number>`(select count(*)::int from ${sanctionTakedowns}
        where ${sanctionTakedowns.sanctionId} = ${sanctions.id})`,
    })
    .from(sanctions)
    .innerJoin(people, eq(people.id, sanctions.personId))
    .innerJoin(moderator, eq(moderator.id, sanctions.byId))
    .leftJoin(lifter, eq(lifter.id, sanctions.liftedBy))
    .leftJoin(comments, eq(comments.id, sanctions.commentId));

type Row = Awaited<ReturnType<typeof views>>[number];
const view = ({ liftedAt, liftedBy, liftNote, ...row }: Row): SanctionView => ({
  ...row,
  lifted: liftedAt && liftedBy ? { at: liftedAt, by: liftedBy, note: liftNote } : null,
});

const pageSize = 50;

/** What was decided about readers, the latest first. */
export async function listSanctions(
  _: Staff,
  { show, kind, after }: SanctionFilter,
): Promise<{ items: SanctionView[]; next: string | null }> {
  const rows = await views()
    .where(
      and(
        show === "inForce" ? isInForce() : undefined,
        kind ? eq(sanctions.kind, kind) : undefined,
        after
          ? sql`(${sanctions.createdAt}, ${sanctions.id}) < (select s.created_at, s.id
              from sanctions s where s.id = ${after})`
          : undefined,
      ),
    )
    .orderBy(desc(sanctions.createdAt), desc(sanctions.id))
    .limit(pageSize + 1);
  const items = rows.slice(0, pageSize).map(view);
  return { items, next: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null };
}

/** Whatever was decided about one reader; more than this says nothing new. */
const most = 100;

const listOf = async (where: SQL | undefined): Promise<SanctionView[]> =>
  (await views().where(where).orderBy(desc(sanctions.createdAt)).limit(most)).map(view);

export const listSanctionsOf = (_: Staff, personId: string): Promise<SanctionView[]> =>
  listOf(eq(sanctions.personId, personId));

export type OwnSanction = Pick<
  SanctionView,
  "id" | "kind" | "code" | "note" | "at" | "until" | "isInForce" | "readAt" | "about"
> & { liftedAt: Date | null };

/** What was decided about oneself; who decided it is the newsroom's matter. */
export async function listOwnSanctions(viewer: Viewer): Promise<OwnSanction[]> {
  const found = await listOf(eq(sanctions.personId, viewer.id));
  return found.map(({ by: _by, person: _person, takenAlong: _taken, lifted, ...rest }) => ({
    ...rest,
    liftedAt: lifted?.at ?? null,
  }));
}

/** Of these people, what is in force: a mark beside a name. */
export async function standingsOf(ids: readonly string[]): Promise<Map<string, SanctionKind>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: sanctions.personId, kind: sanctions.kind })
    .from(sanctions)
    .where(and(inArray(sanctions.personId, [...ids]), isInForce()))
    .orderBy(sanctions.kind);
  return new Map(rows.map(({ id, kind }) => [id, kind]));
}
