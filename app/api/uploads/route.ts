import { addMedia } from "@/domain/media/commands";
import { replaceMedia } from "@/domain/media/edition/commands";
import { maxUpload, mediaId, uploads } from "@/domain/media/input";
import type { PictureRefusal } from "@/domain/media/inspect";
import { mediaTags } from "@/domain/media/tags";
import { asStaff, type Staff } from "@/domain/person/rules";
import { getViewer } from "@/domain/person/session";
import { readAtMost } from "@/lib/body";
import { spend } from "@/lib/limits";
import { isForeignOrigin } from "@/lib/origin";
import { expireTags } from "@/lib/page-tags";
import { problem, tooFast } from "@/lib/problem";

type Reason = "forbidden" | "notFound" | "changed" | "notYours" | PictureRefusal;
const refusals: Record<Reason, [status: number, title: string, detail: string]> = {
  forbidden: [403, "Not allowed", "Pictures are added by writers and editors."],
  notYours: [403, "Not allowed", "What readers see, and what others brought, an editor replaces."],
  notFound: [404, "Not found", "The picture to be replaced is gone."],
  changed: [409, "Changed", "Somebody replaced it meanwhile. Look at it first."],
  notAPicture: [415, "Not a picture", "Send a JPEG, PNG, WebP, AVIF or GIF file."],
  drawing: [415, "A drawing", "SVG files can run programs. Save the drawing as PNG."],
  phone: [415, "A phone's own format", "HEIC is not read here. Save the picture as JPEG."],
  animated: [422, "Animated", "Moving pictures are not shown. Send a single picture of it."],
  tooManyPixels: [422, "Too many pixels", "A picture may have 50 million pixels. Make it smaller."],
  tooNarrow: [422, "Too long", "A strip this long cannot be shown. Cut it into several pictures."],
  broken: [422, "Broken picture", "The file is damaged or is not what it says it is."],
};

/** Takes one picture as the request's body; `?name=` is the file's name, `?instead=` the picture whose place it takes. */
export async function POST(request: Request): Promise<Response> {
  if (isForeignOrigin(request.headers)) return problem(403, "Foreign origin");
  const viewer = await getViewer();
  if (!viewer) return problem(401, "Signed out", "Sign in again; the picture is still with you.");
  const staff = asStaff(viewer, "media.manage");
  if (!staff) return refusal("forbidden");
  const wait = await spend(uploads, staff.id);
  if (wait > 0) return tooFast(wait);
  const bytes = await readAtMost(request, maxUpload);
  if (!bytes) return problem(413, "Too large", "A picture may have 20 MB at most.");
  const asked = new URL(request.url).searchParams;
  const filename = asked.get("name") ?? "";
  if (asked.has("instead")) return replace(staff, asked.get("instead"), { filename, bytes });
  const added = await addMedia(staff, { filename, bytes });
  if (added.ok) return Response.json(added.item, { status: 201 });
  return refusal(added.reason);
}

async function replace(
  staff: Staff,
  instead: string | null,
  upload: { filename: string; bytes: Uint8Array },
): Promise<Response> {
  const picture = mediaId.safeParse({ id: instead });
  if (!picture.success) return refusal("notFound");
  const answer = await replaceMedia(staff, { ...picture.data, ...upload });
  if (!answer.ok) return refusal(answer.reason === "forbidden" ? "notYours" : answer.reason);
  await expireTags(mediaTags.all);
  return Response.json(answer.item);
}

function refusal(reason: Reason): Response {
  const [status, title, detail] = refusals[reason];
  return problem(status, title, detail);
}
