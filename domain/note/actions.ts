"use server";

import { staffAction } from "@/domain/person/session";
import * as commands from "./commands";
import * as input from "./input";

export const addNote = staffAction("story.write", input.addNoteInput, commands.addNote);
export const replyToNote = staffAction("story.write", input.replyInput, commands.replyToNote);
export const editNote = staffAction("story.write", input.editNoteInput, commands.editNote);
export const deleteNote = staffAction("story.write", input.noteInput, commands.deleteNote);
export const resolveNote = staffAction("story.write", input.resolveInput, commands.resolveNote);
