import { enhanceComments } from "./comments";
import { tellHeight } from "./embed";
import { enhanceEmbeds } from "./embeds";
import { layOutRest } from "./lay-out";
import { awaitNoNetwork } from "./network";
import { enhancePolls } from "./poll";
import { tellRead } from "./read";
import { enhanceResume } from "./resume";
import { enhanceShare } from "./share";
import { enhanceThemeChoice } from "./theme-choice";

/** Everything here improves pages that work without it. */
document.documentElement.dataset.script = "on";

enhanceThemeChoice(document);
enhanceComments(document);
enhancePolls(document);
enhanceEmbeds(document);
const tools = document.querySelector<HTMLElement>("[data-tools]");
if (tools) {
  tellRead(tools, document);
  enhanceShare(tools);
  enhanceResume(tools, document);
}
tellHeight(document);
layOutRest(document);
awaitNoNetwork(document);
