/** Whether the database refused because rows elsewhere still point here, however deep the error lies. */
export function isStillReferenced(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if ("code" in cause && cause.code === "23503") return true;
  return false;
}
