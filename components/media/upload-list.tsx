import type { Upload } from "./use-uploads.client";

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);

/** How far each picture is; what failed says why, and only that is read out. */
export function UploadList({
  uploads,
  onTryAgain,
  onLeaveOut,
}: {
  uploads: Upload[];
  onTryAgain: (id: number) => void;
  onLeaveOut: (id: number) => void;
}) {
  if (uploads.length === 0) return null;
  return (
    <ul aria-label="Uploads" className="text-[14px]">
      {uploads.map(({ id, file, state, sent, trouble }) => (
        <li key={id} className="border-b border-rule py-2">
          {state === "failed" ? (
            <p role="alert" className="wrap-anywhere text-alarm">
              {file.name}: {trouble}{" "}
              <button
                type="button"
                onClick={() => onTryAgain(id)}
                className="touch cursor-pointer pe-4 underline"
              >
                Try again
              </button>
              <button
                type="button"
                onClick={() => onLeaveOut(id)}
                className="touch cursor-pointer underline"
              >
                Leave out
              </button>
            </p>
          ) : (
            <label className="flex flex-wrap items-center gap-x-3">
              <span className="min-w-0 truncate">{file.name}</span>
              <progress
                value={sent}
                max={Math.max(1, file.size)}
                className="h-2 min-w-[80px] grow"
              />
              <span className="tabular-nums">
                {state === "waiting"
                  ? "Waiting"
                  : sent < file.size
                    ? `${megabytes(sent)} of ${megabytes(file.size)} MB`
                    : "Preparing"}
              </span>
            </label>
          )}
        </li>
      ))}
    </ul>
  );
}
