import { z } from "zod";

const flag = z.enum(["0", "1"], { error: "takes 0 or 1" }).transform((v) => v === "1");

const url = (protocols: string[], example: string) =>
  z.string().refine(
    (value) => {
      try {
        return protocols.includes(new URL(value).protocol);
      } catch {
        return false;
      }
    },
    { error: `takes an address such as ${example}` },
  );

const whole = (from: number, to: number) => {
  const error = `takes a whole number from ${from} to ${to}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, error)
    .transform(Number)
    .refine((number) => number >= from && number <= to, error);
};

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  PORT: whole(0, 65535).default(3000),
  HOST: z.string().min(1, "takes an address to listen on, such as 127.0.0.1").default("127.0.0.1"),
  GALLEY_DATA_DIR: z.string().min(1, "takes the path of a folder").default(".data"),
  DATABASE_URL: url(["postgres:", "postgresql:"], "postgres://user:password@host:5432/galley"),
  DATABASE_POOL: whole(1, 200).default(10),
  SITE_URL: url(["http:", "https:"], "https://news.example").optional(),
  AUTH_SECRET: z.string().min(32, "takes at least 32 random characters"),
  SMTP_URL: url(["smtp:", "smtps:"], "smtps://user:password@mail.example:465").optional(),
  MAIL_FROM: z
    .string()
    .regex(/[^\s@]@[^\s@]/, "takes an e-mail address")
    .default("newsroom@galley.test"),
  TRUSTED_PROXY_HOPS: whole(0, 10).default(0),
  CHALLENGE: z
    .enum(["none", "work", "turnstile"], { error: "takes none, work or turnstile" })
    .default("work"),
  TURNSTILE_SITE_KEY: z.string().max(200).optional(),
  TURNSTILE_SECRET: z.string().max(200).optional(),
  SECURITY_CONTACT: url(["mailto:", "https:", "tel:"], "mailto:security@news.example").optional(),
  CACHE_PURGE_URL: url(["http:", "https:"], "http://127.0.0.1:6081").optional(),
  INDEXNOW_KEY: z
    .string()
    .regex(/^[A-Za-z0-9-]{8,128}$/, "takes 8 to 128 letters, digits and hyphens")
    .optional(),
  WEBSUB_HUB: url(["https:"], "https://hub.example/").optional(),
  DEMO: flag.default(false),
  /** Said by the launcher of the database that it opened; a database of one's own gets no demo. */
  GALLEY_EMBEDDED: flag.default(false),
  LOG_LEVEL: z
    .enum(["silent", "error", "warn", "info", "debug"], {
      error: "takes silent, error, warn, info or debug",
    })
    .default("info"),
});

export type Env = Omit<z.infer<typeof schema>, "SITE_URL"> & { SITE_URL: string };

/**
 * Reads the configuration.
 * @throws Error with one sentence naming the first bad variable and what it takes.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = String(issue?.path[0]);
    const missing = given[name] === undefined;
    const message = missing && issue?.code === "invalid_type" ? "must be set" : issue?.message;
    throw new Error(`${name} ${message}.`);
  }
  const { SITE_URL, ...rest } = parsed.data;
  for (const name of ["TURNSTILE_SITE_KEY", "TURNSTILE_SECRET"] as const)
    if (rest.CHALLENGE === "turnstile" && !rest[name])
      throw new Error(`${name} must be set when CHALLENGE is turnstile.`);
  const site = SITE_URL ?? `http://${rest.HOST}:${rest.PORT}`;
  return { ...rest, DEMO: rest.DEMO && rest.GALLEY_EMBEDDED, SITE_URL: new URL(site).origin };
}

let cached: Env | undefined;

/** The process's configuration, read once. */
export function env(): Env {
  cached ??= readEnv(process.env);
  return cached;
}
