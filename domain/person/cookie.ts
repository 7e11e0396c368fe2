import { env } from "@/lib/env";

export const isHttps = (): boolean => env().SITE_URL.startsWith("https:");

/** With the __Host- prefix a browser takes the cookie from this host over https only. */
export const sessionCookie = (): string => (isHttps() ? "__Host-galley.session" : "galley.session");

/** Sessions end this long after sign-in, whatever happens. */
export const absoluteDays = 30;
/** Sessions end after this long without a visit. */
export const idleDays = 7;
