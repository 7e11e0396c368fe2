import { z } from "zod";

/**
 * Zod for schemas that the desk's pages load too. Their policy forbids eval; zod would try whether
 * it works as each schema is made, and browsers report that although it is caught.
 */
if (typeof window !== "undefined") z.config({ jitless: true });

export { z };
