import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { knownArrays } from "./arrays";
import * as schema from "./schema/tables";

export type Database = PostgresJsDatabase<typeof schema>;
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];
/** Either the pool or a running transaction. */
export type Connection = Database | Transaction;

type Pool = { sql: postgres.Sql; db: Database; prepared: Database };

const key = Symbol.for("galley.database");
const shared = globalThis as unknown as Record<symbol, Pool | undefined>;

function connect(): Pool {
  const address = process.env.DATABASE_URL;
  if (!address) throw new Error("DATABASE_URL must be set.");
  const sql: postgres.Sql = postgres(address, {
    ...knownArrays,
    max: Number(process.env.DATABASE_POOL ?? 10),
    connect_timeout: 5,
    idle_timeout: 60,
    onnotice: () => {},
    connection: { application_name: "galley", TimeZone: "UTC", statement_timeout: 15_000 },
  });
  const options = { schema, casing: "snake_case" } as const;
  return { sql, db: drizzle(sql, options), prepared: drizzle(preparing(sql), options) };
}

/** The same connections, on which each text of a query is parsed once and then only named. */
const preparing = (sql: postgres.Sql): postgres.Sql =>
  new Proxy(sql, {
    get: (target, property) =>
      property === "unsafe"
        ? (text: string, given?: never[]) => target.unsafe(text, given, { prepare: true })
        : Reflect.get(target, property),
  });

/** One pool per process, made at the first use: the server and the framework's bundles share it. */
export function pool(): Pool {
  shared[key] ??= connect();
  return shared[key];
}

const lazily = (which: "db" | "prepared"): Database =>
  new Proxy({} as Database, {
    get: (_, property) => {
      const target = pool()[which];
      const value = Reflect.get(target, property, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });

export const db: Database = lazily("db");

/**
 * For the queries of every readers' page: one round trip instead of two, and no plan made anew. Only
 * for queries of few different texts that are best answered one way, whatever is asked for.
 */
export const prepared: Database = lazily("prepared");

/**
 * A query of every readers' page, written as SQL once and not for each page: `build` prepares it,
 * with `sql.placeholder` for what is asked for, and `execute` fills that in.
 */
export function statement<Query>(build: (on: Database) => Query): () => Query {
  let built: { of: Pool; query: Query } | undefined;
  return () => {
    const of = pool();
    if (built?.of !== of) built = { of, query: build(of.prepared) };
    return built.query;
  };
}

export async function disconnect(): Promise<void> {
  await shared[key]?.sql.end({ timeout: 5 });
  shared[key] = undefined;
}
