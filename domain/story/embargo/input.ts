import { z } from "zod";
import { cleanLine, cleanText } from "@/lib/text";
import { storyId } from "../input";

export const embargoInput = z.strictObject({
  id: storyId,
  until: z.iso.datetime({ offset: true, error: "Enter a date and a time." }),
  source: z.string().max(200, "At most 200 characters.").transform(cleanLine),
});

export const overrideInput = z.strictObject({
  id: storyId,
  reason: z
    .string()
    .max(500)
    .transform(cleanText)
    .pipe(z.string().min(1, "Say why it goes out earlier.")),
});
