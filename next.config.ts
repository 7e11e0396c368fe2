import type { NextConfig } from "next";

const config: NextConfig = {
  // What passes through the framework: the desk, scripts, styles, feeds. Readers' pages are compressed
  // once by server/main.ts, when they enter the page cache.
  compress: true,
  poweredByHeader: false,
  reactStrictMode: true,
  // Metadata always stands in <head>: public pages are served without the scripts that would move it.
  htmlLimitedBots: /.*/,
  // Yjs because it must exist once in a process.
  serverExternalPackages: [
    "@node-rs/argon2",
    "@tiptap/y-tiptap",
    "nodemailer",
    "pino",
    "postgres",
    "sharp",
    "y-protocols",
    "yjs",
  ],
  experimental: { authInterrupts: true, globalNotFound: true },
  typescript: { ignoreBuildErrors: true },
};

export default config;
