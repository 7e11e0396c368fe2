import { z } from "zod";

export const followInput = z.object({ follow: z.enum(["yes", "no"]) });
