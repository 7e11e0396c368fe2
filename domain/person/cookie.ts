import { env } from "@/lib/env";

export const isHttps = (): boolean => env().SITE_URL.startsWith("https:");

/** With the __Host- prefix a browser takes the cookie from this host over https only. */
export const sessionCookie = (): string => (isHttps() ? "__Host-galley.session" : "galley.session");
