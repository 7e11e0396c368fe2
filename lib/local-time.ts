/** What `<input type="datetime-local">` holds, in the newsroom's zone. */
export function toLocalTime(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    dateStyle: "short",
    timeStyle: "short",
  }).format(at);
  return parts.replace(" ", "T");
}

/**
 * The moment a wall clock in that zone shows such a time; of two (when clocks go back) the first,
 * for a time that clocks skip the one as much later.
 * @returns null for what is not a date and a time
 */
export function fromLocalTime(local: string, timeZone: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(local)) return null;
  const wanted = Date.parse(`${local.slice(0, 16)}Z`);
  if (Number.isNaN(wanted)) return null;
  const offsetAt = (moment: number) =>
    Date.parse(`${toLocalTime(new Date(moment), timeZone)}Z`) - moment;
  const day = 86_400_000;
  const candidates = [offsetAt(wanted - day), offsetAt(wanted + day)].map(
    (offset) => wanted - offset,
  );
  const exact = candidates.filter((moment) => moment + offsetAt(moment) === wanted);
  return new Date(exact.length > 0 ? Math.min(...exact) : Math.max(...candidates));
}
