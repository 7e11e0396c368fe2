import { startImport } from "@/domain/import/site/commands";
import { importWish } from "@/domain/import/site/input";
import { requireStaffApi } from "@/domain/person/api";
import { fieldsOf } from "@/lib/fields-of";
import { problem } from "@/lib/problem";

const refusals = {
  forbidden: [403, "Forbidden", "Your role does not allow this."],
  tooLarge: [
    413,
    "Too large",
    "It did not come whole, or is larger than a WordPress export of 1 GB or a Ghost export of 128 MB.",
  ],
  kind: [415, "Unknown kind", "Send a WordPress export (.xml) or a Ghost export (.json)."],
} as const;

/** Takes an export of another system as the request's body; what is wished stands in the address. */
export async function POST(request: Request): Promise<Response> {
  const staff = await requireStaffApi(request, "settings.manage");
  if (staff instanceof Response) return staff;
  const wish = importWish.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!wish.success)
    return problem(422, "Unprocessable", Object.values(fieldsOf(wish.error)).join(" "));
  const body = request.body as AsyncIterable<Uint8Array> | null;
  if (!body) return problem(422, "Unprocessable", "Send a file.");
  const started = await startImport(staff, wish.data, body);
  if (started.ok) return Response.json({ id: started.id }, { status: 201 });
  const [status, title, detail] = refusals[started.reason];
  return problem(status, title, detail);
}
