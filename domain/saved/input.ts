import { z } from "zod";

export const keepInput = z.object({ keep: z.enum(["yes", "no"]) });
