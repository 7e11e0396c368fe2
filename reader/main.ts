import { enhanceComments } from "./comments";

/** Everything here improves pages that work without it. */
document.documentElement.dataset.script = "on";
enhanceComments(document);
