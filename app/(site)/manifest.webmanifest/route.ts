import { getNewsroom } from "@/domain/newsroom/queries";
import { answerText } from "@/lib/conditional";
import { languages } from "@/lib/words/languages";

export const dynamic = "force-dynamic";

/** Lets a reader keep the newsroom on the home screen under its own name. */
export async function GET(request: Request): Promise<Response> {
  const { title, tagline, language } = await getNewsroom();
  const manifest = {
    name: title,
    short_name: title,
    lang: language,
    dir: languages[language].direction,
    ...(tagline && { description: tagline }),
    start_url: "/",
    scope: "/",
    display: "browser",
    background_color: "#fbfcfc",
    theme_color: "#fbfcfc",
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
      { src: "/apple-icon.png", sizes: "180x180", type: "image/png", purpose: "any maskable" },
    ],
  };
  return answerText(request, JSON.stringify(manifest), "application/manifest+json");
}
