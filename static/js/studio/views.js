// Blocks that are no running text: each with fields of its own inside the editor.
import { sendPicture } from "./pictures.js";
import { element, say } from "./words.js";

const pictures = JSON.parse(document.querySelector("#pictures").textContent);

export function knowPicture(picture) {
  pictures[picture.id] = picture;
}

// A node view whose inputs write to the node's attributes; the editor leaves their events alone.
function fields(names, extra) {
  return ({ node, editor, getPos }) => {
    const set = (values) => editor.view.dispatch(
      editor.state.tr.setNodeMarkup(getPos(), null, { ...editor.state.doc.nodeAt(getPos()).attrs, ...values }));
    const remove = element("button", { type: "button", class: "btn btn-quiet btn-small", onclick: () => editor.commands.deleteRange({ from: getPos(), to: getPos() + 1 }) }, say("remove"));
    const inputs = names.map(([name, word]) => element("input", {
      class: "input", value: node.attrs[name], placeholder: say(word), "aria-label": say(word), maxlength: 300,
      oninput: (event) => set({ [name]: event.target.value }),
    }));
    const dom = element("div", { class: `block-fields block-${node.type.name}`, contenteditable: "false" });
    const head = element("div");
    const show = (now) => head.replaceChildren(...extra(now, set));
    show(node);
    dom.append(head, ...inputs, remove);
    return {
      dom,
      stopEvent: (event) => event.target !== dom && !event.type.startsWith("drag"),
      ignoreMutation: () => true,
      update(now) {
        if (now.type !== node.type) return false;
        if (now.attrs.image !== node.attrs.image) show(now);
        node = now;
        names.forEach(([name], at) => {
          if (inputs[at] !== document.activeElement) inputs[at].value = now.attrs[name];
        });
        return true;
      },
    };
  };
}

export const figureView = fields([["caption", "caption"], ["credit", "credit"], ["alt", "alt"]], (node, set) => {
  const known = pictures[node.attrs.image];
  if (known) return [element("img", { src: known.url, alt: node.attrs.alt })];
  const choose = element("input", {
    type: "file", accept: "image/jpeg,image/png,image/webp,image/avif", "aria-label": say("choose"),
    onchange: async (event) => {
      const picture = await sendPicture(event.target.files[0]);
      if (picture) {
        knowPicture(picture);
        set({ image: picture.id });
      }
    },
  });
  return [element("p", { class: "soft" }, say("toCome")), choose];
});

export const readAlsoView = fields([["title", "title"]], () => [element("p", { class: "label" }, say("readAlso"))]);
export const embedView = fields([["title", "title"]], (node) => [element("p", { class: "label" }, `${node.attrs.provider} ${node.attrs.ref}`)]);
