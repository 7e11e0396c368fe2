import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { db } from "@/db/client";
import { imports } from "@/db/schema/import";
import { record } from "@/domain/event/commands";
import { may, type Viewer } from "@/domain/person/rules";
import { type Result, refuse } from "@/lib/result";
import { discard, open, storeStream } from "@/lib/storage";
import { cleanLine } from "@/lib/text";
import { type ImportWish, maxExport, maxGhost } from "./input";
import { permissionFor } from "./rules";

/** Where the file lies until its import is over. */
export const fileOf = (id: string) => `imports/${id}`;

/** Takes the file as it comes and puts its import in the queue. */
export async function startImport(
  actor: Viewer,
  { filename, ...wish }: ImportWish,
  body: AsyncIterable<Uint8Array>,
): Promise<Result<{ id: string }, "forbidden" | "tooLarge" | "kind">> {
  if (!may(actor.role, "settings.manage")) return refuse("forbidden");
  const id = v7();
  const bytes = await storeStream(fileOf(id), body, maxExport);
  if (bytes === null) return refuse("tooLarge");
  const leave = async (reason: "kind" | "tooLarge") => {
    await discard(fileOf(id));
    return refuse(reason);
  };
  const kind = await kindOf(id);
  if (!kind) return leave("kind");
  if (kind === "ghost" && bytes > maxGhost) return leave("tooLarge");
  return db.transaction(async (tx) => {
    await tx.insert(imports).values({
      id,
      kind,
      filename: cleanLine(filename).slice(-200) || "export",
      ...wish,
      createdBy: actor.id,
    });
    await record(tx, {
      actorId: actor.id,
      verb: "import.started",
      subject: { type: "import", id },
    });
    return { ok: true, id };
  });
}

/** Ends an import after the story it is at; what has come stays, and it can go on later. */
export const stopImport = (actor: Viewer, { id }: { id: string }) =>
  move(actor, id, "stopped", ["waiting", "running"], "import.stopped");

/** Goes on where it was stopped or failed. */
export const resumeImport = (actor: Viewer, { id }: { id: string }) =>
  move(actor, id, "waiting", ["stopped", "failed"], "import.resumed");

async function move(
  actor: Viewer,
  id: string,
  state: "stopped" | "waiting",
  from: ("waiting" | "running" | "stopped" | "failed")[],
  verb: string,
): Promise<Result<object, "forbidden" | "notFound" | "wrongState">> {
  return db.transaction(async (tx) => {
    const [there] = await tx
      .select({ kind: imports.kind, createdBy: imports.createdBy })
      .from(imports)
      .where(eq(imports.id, id));
    const isOwn = there?.createdBy === actor.id && may(actor.role, permissionFor(there.kind));
    if (!isOwn && !may(actor.role, "settings.manage")) return refuse("forbidden");
    const [moved] = await tx
      .update(imports)
      .set({
        state,
        trouble: "",
        runner: null,
        runningUntil: null,
        endedAt: state === "stopped" ? sql`now()` : null,
      })
      .where(and(eq(imports.id, id), inArray(imports.state, from)))
      .returning({ id: imports.id });
    if (!moved) return refuse(there ? "wrongState" : "notFound");
    await record(tx, { actorId: actor.id, verb, subject: { type: "import", id } });
    return { ok: true };
  });
}

/** Told by how the file begins. */
async function kindOf(id: string): Promise<"wordpress" | "ghost" | null> {
  const file = await open(fileOf(id));
  if (!file) return null;
  let start = "";
  for await (const chunk of file.body) {
    start += Buffer.from(chunk as Uint8Array).toString("utf8");
    if (start.length > 4_096) break;
  }
  file.body.destroy();
  const trimmed = start.replace(/^\ufeff/, "").trimStart();
  if (trimmed.startsWith("{")) return "ghost";
  return /^<(\?xml|rss)/.test(trimmed) ? "wordpress" : null;
}
