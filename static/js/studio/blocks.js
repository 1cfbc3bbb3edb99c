// What can be put into a text: the toolbar, and the menu that "/" or "+" opens.
import { element, say } from "./words.js";

const paragraph = (text = "") => ({ type: "paragraph", ...(text && { content: [{ type: "text", text }] }) });
const cells = (type) => ({ type: "table_row", content: [1, 2, 3].map(() => ({ type, content: [paragraph()] })) });

function nextNumber(editor) {
  let highest = 0;
  editor.state.doc.forEach((node) => { highest = Math.max(highest, node.attrs.number || 0); });
  return highest + 1;
}

const put = (node) => (editor) => editor.chain().focus().insertContent(node).run();

export const BLOCKS = [
  ["paragraph", (editor) => editor.chain().focus().clearNodes().setNode("paragraph").run()],
  ["heading", (editor) => editor.chain().focus().setNode("heading", { level: 2, number: null }).run()],
  ["numbered", (editor) => editor.chain().focus().setNode("heading", { level: 2, number: nextNumber(editor) }).run()],
  ["quote", (editor) => editor.chain().focus().toggleWrap("quote").run()],
  ["bullets", (editor) => editor.chain().focus().toggleList("bullet_list", "list_item").run()],
  ["numbers", (editor) => editor.chain().focus().toggleList("ordered_list", "list_item").run()],
  ["picture", put({ type: "figure" })],
  ["readAlso", put({ type: "read_also" })],
  ["callout", (editor) => editor.chain().focus().toggleWrap("callout").run()],
  ["table", put({ type: "table", content: [cells("table_header"), cells("table_cell"), cells("table_cell")] })],
  ["divider", put({ type: "divider" })],
];

const MARKS = [
  ["strong", (editor) => editor.chain().focus().toggleMark("strong").run()],
  ["em", (editor) => editor.chain().focus().toggleMark("em").run()],
  ["link", setLink],
  ["undo", (editor) => editor.chain().focus().undo().run()],
  ["redo", (editor) => editor.chain().focus().redo().run()],
];

function setLink(editor) {
  const href = prompt(say("linkAddress"), editor.getAttributes("link").href || "https://");
  if (href === null) return;
  const chain = editor.chain().focus().extendMarkRange("link");
  if (/^(https?:\/\/.|mailto:.)/i.test(href)) chain.setMark("link", { href }).run();
  else chain.unsetMark("link").run();
}

export function toolbar(editor) {
  const menu = blockMenu(editor);
  const open = element("button", { type: "button", class: "btn btn-small", "aria-haspopup": "menu", onclick: () => menu.open() }, `+ ${say("add")}`);
  const bar = element("div", { class: "editor-bar", role: "toolbar", "aria-label": say("text") }, open);
  const buttons = MARKS.map(([name, run]) => {
    const button = element("button", { type: "button", class: "btn btn-small btn-quiet", onclick: () => run(editor) }, say(name));
    bar.append(button);
    return [name, button];
  });
  editor.on("transaction", () => {
    for (const [name, button] of buttons.slice(0, 3)) button.setAttribute("aria-pressed", editor.isActive(name));
  });
  bar.append(menu.list);
  return { bar, menu };
}

function blockMenu(editor) {
  const list = element("div", { class: "menu-list block-menu", role: "menu", "aria-label": say("add"), hidden: "" });
  const close = () => { list.hidden = true; editor.commands.focus(); };
  for (const [name, run] of BLOCKS) {
    list.append(element("button", {
      type: "button", role: "menuitem", "data-block": name,
      // The focus goes back at once, or the next key would be lost.
      onclick: () => { list.hidden = true; editor.view.focus(); run(editor); },
    }, say(name)));
  }
  list.addEventListener("keydown", (event) => {
    const items = [...list.children];
    const at = items.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      items.at(to % items.length).focus();
    } else if (event.key === "Escape") close();
  });
  list.addEventListener("focusout", (event) => { if (!list.contains(event.relatedTarget)) list.hidden = true; });
  return { list, open() { list.hidden = false; list.scrollIntoView({ block: "nearest" }); list.firstElementChild.focus(); } };
}
