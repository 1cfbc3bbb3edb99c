// The body's schema, as articles/body/schema.py states it: same names, same attributes, same content.
import { Mark, Node, markInputRule, nodeInputRule, textblockTypeInputRule, wrappingInputRule } from "editor";
import { embedView, figureView, readAlsoView } from "./views.js";

const id = { id: { default: "", keepOnSplit: false, rendered: false } };
const line = (names) => Object.fromEntries(names.map((name) => [name, { default: "", rendered: false }]));
const kept = (attributes) => () => attributes;
const html = (tag, attributes = {}) => ({ renderHTML: () => [tag, attributes, 0] });
const from = (...tags) => ({ parseHTML: () => tags.map((tag) => ({ tag })) });

const doc = Node.create({ name: "doc", topNode: true, content: "block+" });
const text = Node.create({ name: "text", group: "inline" });

const paragraph = Node.create({
  name: "paragraph", priority: 1000, group: "block", content: "inline*", addAttributes: kept(id), ...from("p"), ...html("p"),
});

const heading = Node.create({
  name: "heading", group: "block", content: "text*", marks: "strong em strike sub sup", defining: true,
  addAttributes: kept({ ...id, level: { default: 2, rendered: false }, number: { default: null, rendered: false } }),
  parseHTML: () => [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: level > 2 ? 3 : 2 } })),
  renderHTML: ({ node }) => [`h${node.attrs.level}`, node.attrs.number ? { "data-number": node.attrs.number } : {}, 0],
  addInputRules() { return [textblockTypeInputRule({ find: /^##\s$/, type: this.type })]; },
  addKeyboardShortcuts() {
    return { Backspace: () => {
      const { empty, $from } = this.editor.state.selection;
      return empty && $from.parent.type === this.type && !$from.parentOffset && this.editor.commands.setNode("paragraph");
    } };
  },
});

const quote = Node.create({
  name: "quote", group: "block", content: "paragraph+", defining: true,
  addAttributes: kept({ ...id, ...line(["attribution"]) }), ...from("blockquote"), ...html("blockquote"),
  addInputRules() { return [wrappingInputRule({ find: /^>\s$/, type: this.type })]; },
});

const callout = Node.create({
  name: "callout", group: "block", content: "paragraph+", defining: true,
  addAttributes: kept({ ...id, tone: { default: "note", rendered: false } }),
  renderHTML: ({ node }) => ["aside", { class: "callout", "data-tone": node.attrs.tone }, 0],
});

const bullet_list = Node.create({
  name: "bullet_list", group: "block", content: "list_item+", addAttributes: kept(id), ...from("ul"), ...html("ul"),
  addInputRules() { return [wrappingInputRule({ find: /^[-*]\s$/, type: this.type })]; },
});

const ordered_list = Node.create({
  name: "ordered_list", group: "block", content: "list_item+",
  addAttributes: kept({ ...id, start: { default: 1, rendered: false } }), ...from("ol"),
  renderHTML: ({ node }) => ["ol", { start: node.attrs.start }, 0],
  addInputRules() { return [wrappingInputRule({ find: /^1\.\s$/, type: this.type })]; },
});

const list_item = Node.create({
  name: "list_item", content: "paragraph (paragraph | bullet_list | ordered_list)*", defining: true, ...from("li"), ...html("li"),
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      Tab: () => this.editor.commands.sinkListItem(this.name),
      "Shift-Tab": () => this.editor.commands.liftListItem(this.name),
    };
  },
});

const figure = Node.create({
  name: "figure", group: "block", atom: true, draggable: true,
  addAttributes: kept({ ...id, image: { default: null, rendered: false }, ...line(["alt", "caption", "credit", "credit_url"]) }),
  renderHTML: () => ["figure"], addNodeView: () => figureView,
});

const read_also = Node.create({
  name: "read_also", group: "block", atom: true,
  addAttributes: kept({ ...id, article: { default: null, rendered: false }, ...line(["title"]) }),
  renderHTML: () => ["aside", { class: "read-also" }], addNodeView: () => readAlsoView,
});

const embed = Node.create({
  name: "embed", group: "block", atom: true,
  addAttributes: kept({ ...id, provider: { rendered: false }, ref: { rendered: false }, ...line(["title"]) }),
  renderHTML: () => ["aside", { class: "embed" }], addNodeView: () => embedView,
});

const divider = Node.create({
  name: "divider", group: "block", atom: true, addAttributes: kept(id), ...from("hr"), renderHTML: () => ["hr"],
  addInputRules() { return [nodeInputRule({ find: /^---$/, type: this.type })]; },
});

const span = { default: 1, rendered: false };
const cell = (name, tag) => Node.create({
  name, content: "paragraph+", isolating: true,
  addAttributes: kept({
    colspan: { ...span, parseHTML: (element) => element.colSpan || 1 },
    rowspan: { ...span, parseHTML: (element) => element.rowSpan || 1 },
  }),
  ...from(tag), renderHTML: ({ node }) => [tag, { colspan: node.attrs.colspan, rowspan: node.attrs.rowspan }, 0],
});
const table = Node.create({
  name: "table", group: "block", content: "table_row+", isolating: true, addAttributes: kept(id), ...from("table"),
  renderHTML: () => ["table", ["tbody", 0]],
});
const table_row = Node.create({ name: "table_row", content: "(table_cell | table_header)+", ...from("tr"), ...html("tr") });

const hard_break = Node.create({
  name: "hard_break", group: "inline", inline: true, selectable: false, ...from("br"), renderHTML: () => ["br"],
  addKeyboardShortcuts() {
    return { "Shift-Enter": () => this.editor.state.selection.$from.parent.type.name !== "heading" && this.editor.commands.insertContent({ type: "hard_break" }) };
  },
});

const mark = (name, tags, tag, shortcut, find) => Mark.create({
  name, parseHTML: () => tags.map((each) => ({ tag: each })), renderHTML: () => [tag, 0],
  addKeyboardShortcuts() { return shortcut ? { [shortcut]: () => this.editor.commands.toggleMark(name) } : {}; },
  addInputRules() { return find ? [markInputRule({ find, type: this.type })] : []; },
});
const link = Mark.create({
  name: "link", inclusive: false, addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [{ tag: "a[href]", getAttrs: (element) => /^(https?:|mailto:)/i.test(element.getAttribute("href")) && null }],
  renderHTML: ({ HTMLAttributes }) => ["a", { ...HTMLAttributes, rel: "noopener nofollow" }, 0],
});

export const SCHEMA = [
  doc, text, paragraph, heading, quote, callout, bullet_list, ordered_list, list_item, figure, read_also, embed, divider,
  table, table_row, cell("table_cell", "td"), cell("table_header", "th"), hard_break,
  mark("strong", ["strong", "b"], "strong", "Mod-b", /(?:^|\s)(\*\*([^*\s][^*]*)\*\*)$/),
  mark("em", ["em", "i"], "em", "Mod-i", /(?:^|\s)(\*([^*\s][^*]*)\*)$/),
  link, mark("strike", ["s", "del"], "s"), mark("sub", ["sub"], "sub"), mark("sup", ["sup"], "sup"),
];
