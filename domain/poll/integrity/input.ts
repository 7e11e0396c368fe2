import { z } from "zod";
import { cleanText } from "@/lib/text";

export const judgement = z.strictObject({
  pollId: z.uuid(),
  burstId: z.uuid(),
  verdict: z.enum(["counted", "void"]),
  reason: z
    .string()
    .max(500, "At most 500 characters.")
    .transform(cleanText)
    .pipe(z.string().min(1, "Say why: it stays with the votes.")),
});
export type Judgement = z.infer<typeof judgement>;
