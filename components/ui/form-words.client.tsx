"use client";

import { createContext, type ReactNode, useContext } from "react";
import { forms } from "@/lib/words/en/forms";

type FormWords = typeof forms;

/** English where nobody says otherwise, as on the desk. */
const Words = createContext<FormWords>(forms);

export const useFormWords = (): FormWords => useContext(Words);

/** Gives forms their words in the site's language: only these travel to the browser. */
export const FormWords = ({ words, children }: { words: FormWords; children: ReactNode }) => (
  <Words value={words}>{children}</Words>
);
