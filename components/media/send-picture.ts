import type { MediaItem } from "@/domain/media/queries";

export type Sent =
  | { ok: true; item: MediaItem }
  | { ok: false; detail: string; waitSeconds?: number };

/**
 * Uploads a picture and tells how much of it has gone.
 * @param onProgress share sent, 0 to 1
 * @param instead the picture whose place it takes, in every story
 */
export function sendPicture(
  file: File,
  onProgress: (share: number) => void,
  instead?: string,
): Promise<Sent> {
  const asked = new URLSearchParams({ name: file.name, ...(instead && { instead }) });
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/uploads?${asked}`);
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () =>
      request.status === 201 || request.status === 200
        ? resolve({ ok: true, item: request.response as MediaItem })
        : resolve({
            ok: false,
            detail: (request.response as { detail?: string } | null)?.detail ?? "It was not taken.",
            ...(request.status === 429 && {
              waitSeconds: Number(request.getResponseHeader("retry-after")) || 5,
            }),
          });
    request.onerror = () =>
      resolve({ ok: false, detail: "The server does not answer. Try again." });
    request.send(file);
  });
}
