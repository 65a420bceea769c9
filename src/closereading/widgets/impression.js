/** The first impression: kept, sealed, and returned beside the last. */
closereading.define("impression", (root, _data, signal) => {
  "use strict";
  const { h, store } = closereading;
  const { statement, part } = root.dataset;
  const KEY = `closereading/impression/${statement}`;
  const label = root.querySelector("label");
  const box = root.querySelector("textarea");
  const note = h("p", { class: "cr-status", role: "status" });
  const button = h("button", { type: "button" }, "Keep it");
  root.append(h("div", { class: "cr-actions" }, button), note);

  const kept = () => store.read(KEY) ?? {};
  const warn = () => (store.keeps ? "" : " This browser keeps nothing after you leave: copy it somewhere safe.");

  function save() {
    const text = box.value.trim();
    if (!text) {
      note.textContent = "Nothing written yet: one sentence is enough.";
      return;
    }
    store.write(KEY, { ...kept(), [part]: text });
    document.dispatchEvent(new CustomEvent("closereading:impression", { detail: statement }));
  }

  function showFirst() {
    const { first } = kept();
    label.hidden = Boolean(first);
    button.textContent = first ? "Write it again" : "Keep it";
    note.textContent = first ? `Kept and put away. You will meet it again at the end of the chapter.${warn()}` : "";
  }

  function showLast() {
    const { first, last } = kept();
    root.querySelector("figure")?.remove();
    const text = first ?? "You have not written one yet. Go back to the first reading and do so, before you read on.";
    const quote = h("blockquote", {}, h("p", {}, text));
    root.prepend(h("figure", {}, h("figcaption", {}, "Your first impression"), quote));
    if (last && !box.value) box.value = last;
    note.textContent = last ? `Kept. What changed between the two, and which words changed it?${warn()}` : "";
  }

  const show = part === "first" ? showFirst : showLast;
  button.addEventListener(
    "click",
    () => {
      if (part === "first" && kept().first) {
        box.value = kept().first;
        store.write(KEY, { ...kept(), first: undefined });
        show();
        box.focus();
      } else {
        save();
      }
    },
    { signal },
  );
  document.addEventListener("closereading:impression", ({ detail }) => detail === statement && show(), { signal });
  show();
});
