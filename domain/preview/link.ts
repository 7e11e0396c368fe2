import "server-only";
import { createHash } from "node:crypto";
import { and, eq, exists, gt, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema/person";
import { previewLinks } from "@/db/schema/preview";
import { permissions } from "@/domain/person/rules";

/** The table keeps this only: who reads it cannot make the links. */
export const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

export const isWorking = () =>
  and(isNull(previewLinks.revokedAt), gt(previewLinks.expiresAt, sql`now()`));

/** It works, and whoever made it still has a place at the desk. */
export const opens = () => and(isWorking(), hasMaker());

const hasMaker = () =>
  exists(
    db
      .select({ one: sql`1` })
      .from(people)
      .where(
        and(
          eq(people.id, previewLinks.createdBy),
          eq(people.status, "active"),
          sql`${people.role} in ${permissions["story.write"]}`,
        ),
      ),
  );
