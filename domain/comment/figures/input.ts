import { z } from "zod";
import { spanNames, tables } from "./rules";

/** The address of the page: what cannot be read is left out, so that a bookmark never breaks. */
export const figuresInput = z.object({ span: z.enum(spanNames).catch("7d") });
export type FiguresInput = z.output<typeof figuresInput>;

/** The address of a file says exactly what is in it. */
export const figuresFileInput = z.object({ span: z.enum(spanNames), table: z.enum(tables) });
