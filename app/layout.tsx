import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import "@/components/ui/fonts";
import { getVoice } from "@/domain/newsroom/queries";
import { env } from "@/lib/env";

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfcfc" },
    { media: "(prefers-color-scheme: dark)", color: "#101517" },
  ],
};

export async function generateMetadata(): Promise<Metadata> {
  return { metadataBase: new URL(env().SITE_URL), manifest: "/manifest.webmanifest" };
}

/** The same shell for readers and desk. The theme is set before the first paint, by a tiny file. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-galley-nonce") ?? undefined;
  const { language, direction } = await getVoice();
  return (
    <html lang={language} dir={direction === "rtl" ? "rtl" : undefined} suppressHydrationWarning>
      <head>
        <script src="/assets/theme.js" nonce={nonce} />
      </head>
      <body>{children}</body>
    </html>
  );
}
