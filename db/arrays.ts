/**
 * How arrays travel, told beforehand. The driver would ask each new connection for the array types
 * that the database has. Where that fails, because the server is just ending or it took too long,
 * it is a rejection that nobody can handle (porsager/postgres#1192, #1205, #1223): the end of a bare
 * process, and of a run of tests of which none has failed.
 *
 * One dimension, as PostgreSQL writes it (documentation 8.15.6, "Array Input and Output Syntax").
 */
type Item = string | null;

const item = /"((?:[^"\\]|\\.)*)"|([^,{}]+)/gs;

function readArray(text: string): Item[] {
  return [...text.matchAll(item)].map(([, quoted, bare]) => {
    if (quoted !== undefined) return quoted.replace(/\\(.)/gs, "$1");
    return bare === undefined || bare === "NULL" ? null : bare;
  });
}

function writeArray(items: readonly Item[]): string {
  const written = items.map((one) =>
    one === null ? "NULL" : `"${one.replace(/["\\]/g, "\\$&")}"`,
  );
  return `{${written.join(",")}}`;
}

const arraysOf = (oid: number) => ({
  to: oid,
  from: [oid],
  // A column's array comes written already.
  serialize: (given: readonly Item[] | string) =>
    typeof given === "string" ? given : writeArray(given),
  parse: readArray,
});

/** Options of a connection. Built-in types have the same number in every PostgreSQL (pg_type.dat). */
export const knownArrays = {
  fetch_types: false,
  types: { texts: arraysOf(1009), uuids: arraysOf(2951) },
} as const;
