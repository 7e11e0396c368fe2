import { z } from "zod";
import { isTimeKey } from "@/lib/cursor";
import { rhythms } from "./rules";

export const rhythmInput = z.strictObject({ rhythm: z.enum(rhythms) });
export const readAllInput = z.strictObject({ until: z.string().refine(isTimeKey) });
