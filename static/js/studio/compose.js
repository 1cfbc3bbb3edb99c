// The composer: takes the place of the plain text field, saves as one types, checks as it is saved.
import { Dropcursor, Editor, Extension, Gapcursor, History, Placeholder, Plugin } from "editor";
import { toolbar } from "./blocks.js";
import { sendPicture } from "./pictures.js";
import { keepSaving } from "./saving.js";
import { SCHEMA } from "./schema.js";
import { knowPicture } from "./views.js";
import { element, say } from "./words.js";

const form = document.querySelector("#composer");
const plain = form.elements.body;
const hidden = form.elements.body_json;
let menu;

const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(5)), (byte) => byte.toString(16).padStart(2, "0")).join("");

// Every block at the top has an id of its own, the anchor of comments; what stands inside a block has none.
const blockIds = Extension.create({
  name: "blockIds",
  addProseMirrorPlugins: () => [new Plugin({
    appendTransaction(_transactions, _old, state) {
      const seen = new Set();
      const { tr } = state;
      state.doc.descendants((node, at, parent) => {
        if (!("id" in node.attrs)) return;
        const { id } = node.attrs;
        if (parent !== state.doc) {
          if (id) tr.setNodeAttribute(at, "id", "");
        } else if (!id || seen.has(id)) tr.setNodeAttribute(at, "id", newId());
        else seen.add(id);
      });
      return tr.docChanged ? tr.setMeta("addToHistory", false) : null;
    },
  })],
});

const slash = Extension.create({
  name: "slash",
  addKeyboardShortcuts: () => ({
    "/": ({ editor }) => {
      const { empty, $from } = editor.state.selection;
      if (!empty || $from.parent.content.size || $from.parent.type.name !== "paragraph") return false;
      menu.open();
      return true;
    },
  }),
});

const files = (list) => [...(list?.files || [])].filter((file) => file.type.startsWith("image/"));

async function take(list, at) {
  for (const file of list) {
    const picture = await sendPicture(file);
    if (!picture) continue;
    knowPicture(picture);
    const { id, alt, caption, credit } = picture;
    editor.chain().insertContentAt(at, { type: "figure", attrs: { image: id, alt, caption, credit } }).run();
  }
}

const mount = element("div", { class: "editor-mount" });
const editor = new Editor({
  element: mount,
  injectCSS: false,
  extensions: [...SCHEMA, blockIds, slash, History, Dropcursor, Gapcursor, Placeholder.configure({ placeholder: say("placeholder") })],
  content: JSON.parse(hidden.value || document.querySelector("#body").textContent),
  editorProps: {
    attributes: { class: "body editor-text", role: "textbox", "aria-multiline": "true", "aria-label": say("text") },
    handlePaste: (view, event) => {
      const found = files(event.clipboardData);
      if (found.length) take(found, view.state.selection.to);
      return found.length > 0;
    },
    handleDrop: (view, event) => {
      const found = files(event.dataTransfer);
      if (found.length) take(found, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.doc.content.size);
      return found.length > 0;
    },
  },
});

const tools = toolbar(editor);
menu = tools.menu;
const field = plain.closest(".field");
field.querySelector(".hint")?.remove();
plain.hidden = true;
plain.before(tools.bar, mount);
field.querySelector("label").addEventListener("click", () => editor.commands.focus());

const write = () => { hidden.value = JSON.stringify(editor.getJSON()); };
write();

const changed = keepSaving(form, {
  restore(fields) {
    for (const [name, value] of Object.entries(fields)) {
      const control = form.elements[name];
      if (control && name !== "body") control.value = value;
    }
    if (fields.body_json) editor.commands.setContent(JSON.parse(fields.body_json), { emitUpdate: false });
    write();
  },
  saved(data) {
    document.querySelector("#word-count").textContent = `${data.words} ${say("words")}`;
    check();
  },
});
editor.on("update", () => { write(); changed(); });
// Inputs inside a block are no fields of the form: the editor tells of their changes itself.
mount.addEventListener("input", (event) => event.stopPropagation());
mount.addEventListener("change", (event) => event.stopPropagation());

async function check() {
  const answer = await fetch(form.dataset.checks).catch(() => null);
  if (!answer?.ok || answer.redirected) return;
  const panel = document.querySelector("#checks");
  panel.innerHTML = await answer.text();
  document.querySelector("[data-tally-link]").textContent = panel.querySelector("[data-tally]").textContent;
}

// Choosing a finding leads to its passage.
document.querySelector("#checks").addEventListener("click", (event) => {
  const block = event.target.closest("[data-block]")?.dataset.block;
  if (!block || event.target.closest("button")) return;
  editor.state.doc.forEach((node, at) => {
    if (node.attrs.id !== block) return;
    event.preventDefault();
    editor.chain().setTextSelection(at + 1).focus().run();
    editor.view.nodeDOM(at)?.scrollIntoView({ block: "center" });
  });
});

form.dataset.ready = "";
