import { sharePicture } from "@/components/poll/share/kept";
import { pollId } from "@/domain/poll/input";
import { problem } from "@/lib/problem";

type Context = { params: Promise<{ id: string }> };

export async function GET(_: Request, { params }: Context): Promise<Response> {
  const id = pollId.safeParse((await params).id);
  const picture = id.success ? await sharePicture(id.data) : null;
  if (!picture) return problem(404, "Not found", "No public poll has this id.");
  return new Response(new Uint8Array(picture), {
    headers: { "content-type": "image/png", "cache-control": "public, max-age=60" },
  });
}
