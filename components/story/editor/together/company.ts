import { Awareness } from "y-protocols/awareness";

type Change = { added: number[]; updated: number[]; removed: number[] };

/**
 * Speaks of changes by others only: whoever draws the others would draw them anew for each key
 * that is pressed here. What is to be sent goes by "update", which stays as it is.
 */
export class Company extends Awareness {
  override emit(name: string, args: [Change, unknown]): void {
    if (name === "change" && this.isMine(args[0])) return;
    super.emit(name, args);
  }

  private isMine({ added, updated, removed }: Change): boolean {
    return [...added, ...updated, ...removed].every((client) => client === this.clientID);
  }
}
