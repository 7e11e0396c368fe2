import { z } from "zod";
import { mailChoices } from "./rules";

export const readAllInput = z.strictObject({ until: z.iso.datetime() });
export const markReadInput = z.strictObject({
  id: z.uuid(),
  isRead: z.enum(["true", "false"]).transform((word) => word === "true"),
});
export const mailInput = z.strictObject({ mail: z.enum(mailChoices) });
export const storyInput = z.strictObject({ storyId: z.uuid() });
