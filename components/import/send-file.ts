type Sent = { ok: true; id: string } | { ok: false; detail: string };

/**
 * Sends an export as it is, however large.
 * @param onProgress share sent, 0 to 1
 */
export function sendFile(
  file: File,
  wish: Record<string, string>,
  onProgress: (share: number) => void,
): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/desk/imports?${new URLSearchParams(wish)}`);
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const answer = request.response as { id?: string; detail?: string } | null;
      resolve(
        request.status === 201 && answer?.id
          ? { ok: true, id: answer.id }
          : { ok: false, detail: answer?.detail ?? "It was not taken. Try again." },
      );
    };
    request.onerror = () =>
      resolve({ ok: false, detail: "The server does not answer. Nothing is lost: try again." });
    request.send(file);
  });
}
