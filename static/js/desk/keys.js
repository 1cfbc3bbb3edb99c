// Keys of the desk. Everything a key does is a link, a button or a summary that is on the page anyway:
// data-key on the page, data-row-key within the chosen row; j and k choose a row or a block of the text.

const typing = (element) => element.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
const dialog = document.getElementById("keys");
let current = -1;

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || dialog?.open) return;
  if (act(event.key)) event.preventDefault();
});

document.querySelector("[data-keys-open]")?.addEventListener("click", () => dialog.showModal());

function act(key) {
  if (key === "?") return dialog.showModal() ?? true;
  if (key === "j") return move(1);
  if (key === "k") return move(-1);
  if (key === "/") return focus(document.querySelector(".filters input, .filters select"));
  const name = CSS.escape(key);
  const row = rows()[current];
  return press(row?.querySelector(`[data-row-key="${name}"]`) ?? document.querySelector(`[data-key="${name}"]`));
}

function rows() {
  const listed = document.querySelectorAll("[data-row]");
  return listed.length ? listed : document.querySelectorAll(".sheet .body > *, .diff-block:not([data-op=same])");
}

function move(step) {
  const all = rows();
  if (!all.length) return false;
  current = Math.max(0, Math.min(all.length - 1, current + step));
  all.forEach((row, at) => row.classList.toggle("is-current", at === current));
  const link = all[current].querySelector("[data-open]");
  link?.focus({ preventScroll: true });
  all[current].scrollIntoView({ block: link ? "nearest" : "center" });
  return true;
}

function press(element) {
  if (!element) return false;
  const details = element.closest("summary")?.parentElement;
  if (!details) return element.click() ?? true;
  details.open = true;
  return focus(details.querySelector("input:not([type=hidden]), select, textarea") ?? element);
}

function focus(element) {
  if (!element) return false;
  element.focus();
  return true;
}
