// Every keystroke goes to this device at once and to the server within two seconds of a pause.
import { csrf } from "./csrf.js";
import { element, say } from "./words.js";

const PAUSE = 1200;
const RETRY = 3000;
const NEVER = new Set(["csrfmiddlewaretoken", "upload"]);

export function keepSaving(form, { restore, saved }) {
  const state = document.querySelector("#saved-state");
  const key = `studio:${form.dataset.piece}`;
  let changes = 0;
  let sent = null; // what is on its way, and stays so until the server has answered
  let timer = 0;
  let leaving = null; // the button that was pressed while a save was on its way

  const read = () => Object.fromEntries([...new FormData(form)].filter(([name]) => !NEVER.has(name)));
  const tell = (now, ...words) => { state.dataset.state = now; state.replaceChildren(...words); };
  const later = (wait) => { clearTimeout(timer); timer = setTimeout(send, wait); };

  function changed() {
    changes += 1;
    form.toggleAttribute("data-unsaved", true);
    store(key, read());
    later(PAUSE);
  }

  async function send() {
    if (sent?.busy) return;
    // An answer that never came may mean that it was saved: the very same text is asked for again first.
    sent = sent || { fields: read(), changes };
    sent.busy = true;
    tell("saving", say("saving"));
    let answer;
    try {
      answer = await fetch(form.dataset.autosave, {
        method: "POST", body: new URLSearchParams(sent.fields), headers: { "X-CSRFToken": csrf(), Accept: "application/json" },
      });
    } catch {
      sent.busy = false;
      leaving = null;
      tell("offline", say("offline"));
      return later(RETRY);
    }
    const data = answer.headers.get("Content-Type")?.includes("json") ? await answer.json() : {};
    handle(answer.status, data);
    if (leaving) form.requestSubmit(leaving.button);
    leaving = null;
  }

  function handle(status, data) {
    const { changes: seen } = sent;
    sent.busy = false;
    if (status === 200) {
      sent = null;
      form.elements.version.value = data.version;
      tell("saved", `${say("saved")} ${data.saved}`);
      if (seen === changes) {
        store(key, null);
        form.toggleAttribute("data-unsaved", false);
      } else { store(key, read()); later(PAUSE); }
      saved(data);
    } else if (status === 409) {
      sent = null;
      ask(data);
    } else if (status === 422) {
      sent = null;
      tell("refused", `${say("refused")} ${Object.values(data.errors).flat().join(" ")}`);
    } else if (status === 401) {
      sent = null;
      const link = element("a", { href: form.dataset.signIn, target: "_blank" }, say("signIn"));
      tell("signed-out", `${say("signedOut")} `, link);
      later(RETRY);
    } else {
      if (status === 403) sent = null;
      tell("offline", data.sentence || say("offline"));
      later(RETRY);
    }
  }

  function ask(data) {
    const dialog = document.querySelector("#conflict").content.firstElementChild.cloneNode(true);
    dialog.querySelector("[data-parts]").append(...data.parts.map(({ label, typed, kept }) => element(
      "section", { class: "two-texts" }, element("h3", {}, label), element("div", { class: "two" },
        element("div", {}, element("h4", {}, say("typed")), element("pre", {}, typed)),
        element("div", {}, element("h4", {}, say("kept")), element("pre", {}, kept))))));
    dialog.querySelector("[data-keep]").addEventListener("click", () => {
      form.elements.version.value = data.version;
      dialog.remove();
      changed();
    });
    dialog.querySelector("[data-take]").addEventListener("click", () => { store(key, null); location.reload(); });
    document.body.append(dialog);
    dialog.showModal();
  }

  const kept = load(key);
  // A text that left with the page arrived, if the version has moved on since.
  if (kept?.left && kept.version !== form.elements.version.value) store(key, null);
  else if (kept) {
    const { version, left: _left, ...fields } = kept;
    restore(fields);
    // The text belongs to the version it was typed over; the server tells whether that still stands.
    form.elements.version.value = version;
    form.toggleAttribute("data-unsaved", true);
    tell("restored", say("restored"));
    later(0);
  }
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    if (sent?.busy) {
      // Two saves at once would be a conflict with oneself: the first one comes home before the page goes.
      event.preventDefault();
      leaving = { button: event.submitter };
    } else store(key, { ...read(), left: "yes" });
  });
  addEventListener("online", () => { if (sent || load(key)) later(0); });
  document.addEventListener("visibilitychange", () => { if (!document.hidden && load(key)) later(0); });
  return changed;
}

function store(key, fields) {
  try {
    if (fields) localStorage.setItem(key, JSON.stringify(fields));
    else localStorage.removeItem(key);
  } catch { /* storage may be forbidden or full: the server still gets it */ }
}

function load(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}
