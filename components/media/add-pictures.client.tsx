"use client";

import { useRouter } from "next/navigation";
import { UploadField } from "./upload-field.client";

/** Uploads into the library; each picture stands in the list as soon as it is there. */
export function AddPictures() {
  const router = useRouter();
  return <UploadField onAdded={() => router.refresh()} />;
}
