import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "./schema/tables";

export type Database = PostgresJsDatabase<typeof schema>;
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];
/** Either the pool or a running transaction. */
export type Connection = Database | Transaction;

type Pool = { sql: postgres.Sql; db: Database };

const key = Symbol.for("galley.database");
const shared = globalThis as unknown as Record<symbol, Pool | undefined>;

function connect(): Pool {
  const address = process.env.DATABASE_URL;
  if (!address) throw new Error("DATABASE_URL must be set.");
  const sql = postgres(address, {
    max: Number(process.env.DATABASE_POOL ?? 10),
    connect_timeout: 5,
    idle_timeout: 60,
    onnotice: () => {},
    connection: { application_name: "galley", TimeZone: "UTC", statement_timeout: 15_000 },
  });
  return { sql, db: drizzle(sql, { schema, casing: "snake_case" }) };
}

/** One pool per process, made at the first use: the server and the framework's bundles share it. */
export function pool(): Pool {
  shared[key] ??= connect();
  return shared[key];
}

export const db: Database = new Proxy({} as Database, {
  get: (_, property) => {
    const target = pool().db;
    const value = Reflect.get(target, property, target);
    return typeof value === "function" ? value.bind(target) : value;
  },
});

export async function disconnect(): Promise<void> {
  await shared[key]?.sql.end({ timeout: 5 });
  shared[key] = undefined;
}
