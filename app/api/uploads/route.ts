import { addMedia } from "@/domain/media/commands";
import { maxUpload } from "@/domain/media/input";
import type { PictureRefusal } from "@/domain/media/inspect";
import { asStaff } from "@/domain/person/rules";
import { getViewer } from "@/domain/person/session";
import { readAtMost } from "@/lib/body";
import { isForeignOrigin } from "@/lib/origin";
import { problem } from "@/lib/problem";

const refusals: Record<
  "forbidden" | PictureRefusal,
  [status: number, title: string, detail: string]
> = {
  forbidden: [403, "Not allowed", "Pictures are added by writers and editors."],
  notAPicture: [415, "Not a picture", "Send a JPEG, PNG, WebP, AVIF or GIF file."],
  drawing: [415, "A drawing", "SVG files can run programs. Save the drawing as PNG."],
  phone: [415, "A phone's own format", "HEIC is not read here. Save the picture as JPEG."],
  animated: [422, "Animated", "Moving pictures are not shown. Send a single picture of it."],
  tooManyPixels: [422, "Too many pixels", "A picture may have 50 million pixels. Make it smaller."],
  broken: [422, "Broken picture", "The file is damaged or is not what it says it is."],
};

/** Takes one picture as the request's body; `?name=` is the file's name. */
export async function POST(request: Request): Promise<Response> {
  if (isForeignOrigin(request.headers)) return problem(403, "Foreign origin");
  const viewer = await getViewer();
  if (!viewer) return problem(401, "Signed out", "Sign in again; the picture is still with you.");
  const staff = asStaff(viewer, "media.manage");
  if (!staff) return refusal("forbidden");
  const bytes = await readAtMost(request, maxUpload);
  if (!bytes) return problem(413, "Too large", "A picture may have 20 MB at most.");
  const filename = new URL(request.url).searchParams.get("name") ?? "";
  const added = await addMedia(staff, { filename, bytes });
  if (added.ok) return Response.json(added.item, { status: 201 });
  return refusal(added.reason);
}

function refusal(reason: keyof typeof refusals): Response {
  const [status, title, detail] = refusals[reason];
  return problem(status, title, detail);
}
