import { Missing } from "@/components/site/missing";

/** Shown in development; else the server answers in full (app/global-not-found.tsx). */
export default Missing;
