import "server-only";
import { use } from "react";
import { getVoice } from "@/domain/newsroom/queries";
import type { Voice } from "@/lib/words/voice";

/** For components that are no async functions: the words, dates and figures of the page. */
export const useVoice = (): Voice => use(getVoice());
