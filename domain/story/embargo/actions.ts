"use server";

import { staffAction } from "@/domain/person/session";
import * as commands from "./commands";
import * as input from "./input";

export const setEmbargo = staffAction("story.write", input.embargoInput, commands.setEmbargo);

export const overrideEmbargo = staffAction(
  "story.publish",
  input.overrideInput,
  commands.overrideEmbargo,
);
