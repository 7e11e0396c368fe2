import { requireStaffApi } from "@/domain/person/api";
import { syncStory } from "@/domain/story/together/commands";
import {
  type Astray,
  maxSyncBytes,
  type SyncAnswer,
  syncInput,
} from "@/domain/story/together/input";
import { readBody } from "@/lib/body";
import { problem } from "@/lib/problem";

type Conflict = Astray & { title: string; status: number };
type Context = { params: Promise<{ id: string }> };

/** Takes in what an editor wrote (Yjs updates, in base64) and answers with what others did. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const staff = await requireStaffApi(request, "story.write");
  if (staff instanceof Response) return staff;
  const body = await readBody(request, { maxBytes: maxSyncBytes });
  if (!body.ok) return body.answer;
  const input = syncInput.safeParse({ ...body.data, id: (await params).id });
  if (!input.success) return problem(422, "Unprocessable", input.error.issues[0]?.message);
  const synced = await syncStory(staff, input.data);
  if (synced.ok) return Response.json({ ...synced, update: encode(synced.update) } as SyncAnswer);
  if (synced.reason === "notFound")
    return problem(404, "Not found", "This story was deleted. Your text is in this page only.");
  if (synced.reason === "forbidden")
    return problem(403, "Forbidden", "You may not change this story now.");
  if (synced.reason === "gaps" || synced.reason === "renewed") {
    const { ok: _, ...astray } = synced;
    return Response.json({ title: "Conflict", status: 409, ...astray } satisfies Conflict, {
      status: 409,
      headers: { "content-type": "application/problem+json" },
    });
  }
  const others = "update" in synced && synced.update ? encode(synced.update) : "";
  const { fields = {} } = "fields" in synced ? synced : {};
  const refusal = { title: "Refused", status: 422, fields, update: others };
  return Response.json(refusal, {
    status: 422,
    headers: { "content-type": "application/problem+json" },
  });
}

const encode = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
