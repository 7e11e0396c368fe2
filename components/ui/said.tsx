import { createElement, Fragment, type ReactNode } from "react";
import type { Parts } from "@/lib/words/grammar";

/** A sentence with elements in it, in the order its language has them. */
export const Said = ({ parts }: { parts: Parts<ReactNode> }) =>
  createElement(Fragment, null, ...parts);
