import "server-only";
import { and, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { db, statement } from "@/db/client";
import { people, sessions } from "@/db/schema/person";
import { getVoice } from "@/domain/newsroom/queries";
import type { Viewer } from "@/domain/person/rules";
import { deviceName, idleDays } from "./rules";

export type OpenSession = {
  id: string;
  device: string;
  startedAt: Date;
  lastSeenAt: Date;
  isThis: boolean;
};

/** Where a person is signed in, the most recently used first. */
export async function listOpenSessions(viewer: Viewer): Promise<OpenSession[]> {
  const { words } = await getVoice();
  const rows = await db
    .select({
      id: sessions.id,
      userAgent: sessions.userAgent,
      startedAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .where(and(eq(sessions.personId, viewer.id), isOpen()))
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.id))
    .limit(50);
  return rows.map(({ userAgent, ...row }) => ({
    ...row,
    device: deviceName(userAgent, words),
    isThis: row.id === viewer.sessionId,
  }));
}

/** A session that still opens the door. */
export const isOpen = () =>
  and(
    isNull(sessions.endedAt),
    gt(sessions.expiresAt, sql`now()`),
    gt(sessions.lastSeenAt, sql`now() - make_interval(days => ${idleDays})`),
  );

/** Not seen for so long that it is noted that it is in use. */
export const isQuiet = sql<boolean>`${sessions.lastSeenAt} < now() - interval '5 minutes'`;

export const touchSession = (sid: string): Promise<unknown> =>
  db.update(sessions).set({ lastSeenAt: sql`now()` }).where(eq(sessions.id, sid));

/** Whose session it is, as the database has them now: null once it ended, ran out or they may not. */
export async function findViewer(sid: string): Promise<Viewer | null> {
  const [row] = await viewerOf().execute({ sid });
  if (!row) return null;
  const { isQuiet: wasQuiet, ...viewer } = row;
  if (wasQuiet) await touchSession(sid);
  return viewer;
}

const viewerOf = statement((on) =>
  on
    .select({
      id: people.id,
      name: people.name,
      slug: people.slug,
      email: people.email,
      role: people.role,
      emailConfirmed: sql<boolean>`${people.emailConfirmedAt} is not null`,
      sessionId: sessions.id,
      isQuiet,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(and(eq(sessions.id, sql.placeholder("sid")), isOpen(), eq(people.status, "active")))
    .prepare("viewer"),
);
