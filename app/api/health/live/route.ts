export const dynamic = "force-dynamic";

/** The process answers. Says nothing about what it depends on: a restart would not mend that. */
export const GET = (): Response =>
  Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
