import { script } from "@/lib/words/en/script";
import { quoteOf } from "../domain/comment/quote";
import { watchForNew } from "./comments-new";
import { fetchPage, parsed } from "./parsed";

const told = script.comments;

/**
 * Comments without leaving the page: posting and reporting in place, replying where the comment
 * stands, and a draft kept on the device until it is posted. The server's own HTML is swapped in,
 * so that nothing is drawn twice.
 */
export function enhanceComments(root: Document): void {
  const region = root.querySelector<HTMLElement>("#comments[data-slug]");
  if (!region) return;
  const draftName = `galley.draft.${region.dataset.slug}`;
  restoreDraft(region, draftName);
  watchForNew(region, showThreads);

  root.addEventListener("voted", () => void offerSide());
  root.addEventListener("click", (event) => {
    const field = region.querySelector<HTMLElement>("#say-it textarea");
    if (!field || !(event.target as Element).closest("[data-say-why]")) return;
    event.preventDefault();
    field.focus();
  });
  region.addEventListener("input", (event) => {
    const field = event.target;
    // A comment that is being changed is no draft of a new one.
    if (field instanceof HTMLTextAreaElement && field.form?.matches("[data-comment-form]"))
      keepDraft(draftName, field.value);
  });
  region.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = (event.target as Element).closest<HTMLAnchorElement>(
      "a[data-reply], a[data-report], [data-report-form] a[data-cancel]",
    );
    const form = region.querySelector<HTMLFormElement>("#say-it");
    if (!link || (link.dataset.reply && !form)) return;
    event.preventDefault();
    if (link.dataset.reply && form) answer(form, link);
    else report(link);
  });
  region.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (form.matches("[data-comment-form]")) void send(event, form, (sent) => posted(sent));
    if (form.matches("[data-edit-form]")) void send(event, form, () => changed(form));
    if (form.matches("[data-report-form]")) void send(event, form, () => reported(form));
  });

  /** Puts fresh threads in; an answer that is being written stays below what it answers. */
  function showThreads(threads: Element) {
    const old = region?.querySelector("[data-threads]");
    const form = region?.querySelector<HTMLFormElement>("#say-it");
    const answered = form && old?.contains(form) ? form.closest("article")?.id : undefined;
    if (form && answered) homes.get(form)?.replaceWith(form);
    if (form) homes.delete(form);
    old?.replaceWith(threads);
    const reply = answered && root.querySelector<HTMLAnchorElement>(`#${answered} a[data-reply]`);
    if (form && reply) answer(form, reply);
  }

  /** The form was drawn before the vote: what it says of the vote comes with the page as it is now. */
  async function offerSide() {
    const sideIn = (place: ParentNode | null | undefined) =>
      place?.querySelector<HTMLInputElement>("[name=side]");
    const form = region?.querySelector("#say-it");
    const page = form && (await fetchPage(location.pathname).catch(() => null));
    if (!page?.ok) return;
    const fresh = sideIn(parsed(await page.text()).querySelector("#say-it"));
    const old = sideIn(form);
    if (fresh) fresh.checked = old?.checked ?? false;
    old?.closest("label")?.remove();
    const label = fresh?.closest("label");
    if (label) form?.querySelector("textarea")?.parentElement?.after(label);
  }

  async function posted({ url }: Answer) {
    keepDraft(draftName, "");
    const page = await (await fetchPage(url)).text();
    const fresh = parsed(page).querySelector("#comments");
    if (!fresh) return location.assign(url);
    region?.replaceChildren(...fresh.childNodes);
    if (region) region.dataset.total = (fresh as HTMLElement).dataset.total ?? "";
    history.replaceState(
      null,
      "",
      url.replace(/([?&])posted=\w+&?/, "$1").replace(/[?&](?=#|$)/, ""),
    );
    const said = say("");
    const own = root.getElementById(url.split("#")[1] ?? "");
    if (own && own !== region) own.focus();
    else if (said) said.focus();
  }

  /** The page anew: the text is drawn by the server, and it may wait for a moderator now. */
  function changed(form: HTMLFormElement) {
    const at = form.closest("article")?.id ?? "comments";
    location.hash = at;
    location.reload();
  }

  /** Opens the form below the comment, or closes it. */
  function report(link: HTMLAnchorElement) {
    const comment = link.closest("article");
    const opener = comment?.querySelector<HTMLAnchorElement>("a[data-report]");
    const open = comment?.querySelector("[data-report-form]");
    opener?.setAttribute("aria-expanded", String(!open));
    if (open) {
      open.remove();
      opener?.focus();
      return;
    }
    const mould = region?.querySelector<HTMLTemplateElement>("template[data-report-form]");
    const form = mould?.content.firstElementChild?.cloneNode(true) as HTMLFormElement | undefined;
    if (!form) return location.assign(link.href);
    form.action = `/api/comments/${idOf(comment)}/reports`;
    link.parentElement?.after(form);
    form.querySelector("input")?.focus();
  }

  function reported(form: HTMLFormElement) {
    const opener = form.closest("article")?.querySelector<HTMLAnchorElement>("a[data-report]");
    if (opener) report(opener);
    say(told.reported);
  }

  /** Puts words on the status line; without words, has those that came with the page announced. */
  function say(words: string): HTMLElement | null {
    const line = region?.querySelector<HTMLElement>("[data-comments-status]") ?? null;
    if (line) {
      const text = words || line.textContent;
      line.textContent = "";
      line.tabIndex = -1;
      requestAnimationFrame(() => {
        line.textContent = text;
      });
    }
    return line;
  }
}

type Answer = { url: string };

async function send(event: Event, form: HTMLFormElement, done: (answer: Answer) => unknown) {
  event.preventDefault();
  if (form.ariaBusy === "true") return;
  form.ariaBusy = "true";
  fault(form, "");
  const data = new FormData(form);
  try {
    const response = await fetch(form.action, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(Object.fromEntries([...data].filter(([, value]) => value !== ""))),
    });
    const said = response.status === 204 ? {} : await response.json();
    if (response.ok) await done(said as Answer);
    else fault(form, said.detail || said.title);
  } catch {
    fault(form, told.unreachable);
  }
  form.ariaBusy = null;
}

/** Says what is wrong where the person is writing. */
function fault(form: HTMLFormElement, words: string) {
  const field = form.querySelector<HTMLElement>("textarea, fieldset");
  const known = form.querySelector("[data-fault]");
  if (!words || !field) {
    known?.remove();
    field?.removeAttribute("aria-invalid");
    return;
  }
  const line = document.createElement("p");
  line.dataset.fault = "";
  line.id = `${field.id || "report"}-fault`;
  line.className = "text-[15px] font-semibold text-alarm";
  line.role = "alert";
  line.textContent = words;
  field.after(line);
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-errormessage", line.id);
  field.focus();
}

const idOf = (comment: Element | null) => comment?.id.replace("comment-", "") ?? "";

/** Where forms that were moved belong. */
const homes = new WeakMap<HTMLFormElement, Comment>();

/** Moves the form below the comment it answers, and back to its place when that is cancelled. */
function answer(form: HTMLFormElement, reply: HTMLAnchorElement) {
  if (!homes.has(form)) {
    const home = document.createComment("");
    form.before(home);
    homes.set(form, home);
  }
  const line = form.querySelector<HTMLElement>("[data-answering]");
  const parent = form.elements.namedItem("parent") as HTMLInputElement;
  const comment = reply.closest("article");
  parent.value = idOf(comment);
  reply.parentElement?.after(form);
  const field = form.querySelector("textarea");
  if (field && reply.dataset.quote !== undefined) quote(field, reply);
  field?.focus();
  if (!line) return;
  const cancel = document.createElement("button");
  cancel.type = "button";
  cancel.className = "touch link cursor-pointer font-normal";
  cancel.textContent = told.cancelReply;
  line.replaceChildren(
    told.replyTo(comment?.querySelector(".author")?.textContent ?? ""),
    " · ",
    cancel,
  );
  line.hidden = false;
  cancel.addEventListener("click", () => {
    parent.value = "";
    line.hidden = true;
    homes.get(form)?.replaceWith(form);
    homes.delete(form);
    reply.focus();
  });
}

/** Begins the answer with what is marked in that comment, or else with all of it; keeps what is there. */
function quote(field: HTMLTextAreaElement, link: HTMLAnchorElement) {
  const words = link.closest("article")?.querySelector<HTMLElement>(".comment-body");
  const marked = getSelection();
  const isInside = marked && !marked.isCollapsed && words?.contains(marked.anchorNode);
  const said = isInside
    ? marked.toString()
    : [...(words?.querySelectorAll("p") ?? [])].map((one) => one.textContent).join("\n\n");
  if (!said.trim()) return;
  field.value = quoteOf(said) + field.value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function restoreDraft(region: HTMLElement, name: string) {
  const field = region.querySelector("textarea");
  if (!field || field.value) return;
  try {
    field.value = localStorage.getItem(name) ?? "";
  } catch {
    // Storage may be forbidden; then there is no draft.
  }
}

function keepDraft(name: string, text: string) {
  try {
    if (text) localStorage.setItem(name, text);
    else localStorage.removeItem(name);
  } catch {
    // The same.
  }
}
