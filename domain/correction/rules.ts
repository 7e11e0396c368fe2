import { story } from "@/lib/words/en/story";
import type { CorrectionKind } from "./input";

/** For the desk; readers have them in the site's language. */
export const kindWords: Record<CorrectionKind, string> = story.corrections.kinds;
