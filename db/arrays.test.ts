import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, it } from "vitest";
import { db, pool } from "./client";

/** What PostgreSQL takes as text: no zero, no half of a pair. */
const words = fc.string({ unit: "binary" }).filter((text) => !text.includes("\0"));
const item = fc.option(fc.oneof(words, fc.constantFrom("NULL", "null", "", "{}", '"', "\\", ",")));

it("come back as they were sent, whatever is in them", () =>
  fc.assert(
    fc.asyncProperty(fc.array(item), async (sent) => {
      const [row] = await db.execute(sql`select ${sql.param(sent)}::text[] as back`);
      expect(row?.back).toEqual(sent);
    }),
  ));

it("of ids too, also one by one", async () => {
  const ids = ["0197a3f0-0000-7000-8000-000000000001", "0197a3f0-0000-7000-8000-000000000002"];
  const [row] = await pool().sql`
    select ${ids}::uuid[] as back, array(select unnest(${ids}::uuid[])) as again, '{}'::uuid[] as none`;
  expect(row).toEqual({ back: ids, again: ids, none: [] });
});
