/**
 * Without a network the poll says so where it stands, and its line is broken. A vote that was tried
 * meanwhile goes out by itself afterwards.
 * @param words what to tell, or nothing where it makes no difference
 * @param send called once the network is back
 */
export function watchNetwork(
  region: HTMLElement,
  { words, say, send }: { words: () => string; say: (words: string) => void; send: () => void },
): void {
  const note = document.createElement("p");
  note.className = "poll-offline";

  function look() {
    note.textContent = navigator.onLine ? "" : words();
    region.toggleAttribute("data-offline", note.textContent !== "");
    if (!note.textContent) return note.remove();
    region.append(note);
    say(note.textContent);
  }

  addEventListener("offline", look);
  addEventListener("online", () => {
    look();
    say("");
    send();
  });
  look();
}
