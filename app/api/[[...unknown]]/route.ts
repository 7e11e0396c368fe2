import { problem } from "@/lib/problem";

/** What no other handler answers: programs are told so in their own format. */
const unknown = (): Response =>
  problem(404, "Not found", "There is nothing for programs at this address.");

export { unknown as DELETE, unknown as GET, unknown as PATCH, unknown as POST, unknown as PUT };
