import { en } from "./en";
import type { Voice } from "./voice";

type Fault = keyof typeof en.faults;

const keys = Object.keys(en.faults) as Fault[];

/**
 * What a schema found wrong, in the site's language. A message that is not in the catalogue stays
 * as it is: it is meant for programs.
 */
export function faultIn({ language, words }: Voice, message: string): string {
  if (language === "en") return message;
  const count = Number(/\d+/.exec(message)?.[0]);
  const key = keys.find((one) => saidIn(en.faults[one], count) === message);
  return key ? saidIn(words.faults[key], count) : message;
}

const saidIn = (fault: string | ((count: number) => string), count: number): string =>
  typeof fault === "function" ? fault(count) : fault;
