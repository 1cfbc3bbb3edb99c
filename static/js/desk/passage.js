// Pinning by pointing: choose words in the piece, and the next request or remark is about them.

const sheet = document.querySelector(".sheet");
const error = document.querySelector(".error-summary, [role=alert]");
let pinned = null;

document.addEventListener("selectionchange", () => {
  const selection = document.getSelection();
  const words = selection.toString().trim().slice(0, 500);
  const node = selection.anchorNode;
  const element = node?.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  if (!words || !element || !sheet?.contains(element)) return;
  const block = element.closest("[data-block]");
  const field = element.closest("[data-field]");
  const place = block ? `block:${block.dataset.block}` : field && `field:${field.dataset.field}`;
  if (place) pinned = { place, words };
});

// A form that opens, or gets its first focus, takes the passage chosen last, unless it has one already.
document.addEventListener("focusin", (event) => {
  const form = event.target.closest("[data-request], #remarks form");
  const where = form?.querySelector("[name$=-pin], [name=where]");
  if (!pinned || !where || where.value) return;
  where.value = pinned.place;
  const quote = form.querySelector("[name$=-quote]");
  if (quote) quote.value = pinned.words;
  pinned = null;
});

error?.focus();
