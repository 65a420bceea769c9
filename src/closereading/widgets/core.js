/**
 * What every widget's script shares: finding the widgets of a page, linking them, keeping what a
 * student does, and the state of a view in the address.
 *
 * The file runs as a classic script in a published page, and inside a module in a live notebook,
 * where it may be loaded many times; everything therefore hangs on one global object.
 */
globalThis.closereading ??= (() => {
  "use strict";
  /** @type {Map<string, (root: HTMLElement, data: any, model?: any) => void>} */
  const kinds = new Map();
  const mounted = new WeakSet();
  const STATE = "#cr:";

  /** Register what brings widgets of one kind to life. */
  function define(kind, mount) {
    kinds.set(kind, mount);
  }

  /** Bring one widget to life; its listeners stop when `signal` is aborted. */
  function mount(root, signal, model) {
    const start = kinds.get(root.dataset.cr);
    if (!start || mounted.has(root)) return;
    mounted.add(root);
    const element = root.querySelector(":scope > script.cr-payload");
    root.classList.add("cr-live");
    start(root, element ? JSON.parse(element.textContent) : {}, signal, model);
  }

  /** Bring every widget of a published page to life. */
  function mountAll() {
    const { signal } = new AbortController();
    for (const root of document.querySelectorAll("section[data-cr]")) mount(root, signal);
    restore();
    addEventListener("hashchange", restore);
  }

  /** Show a widget in a live notebook and keep its Python side informed. */
  function live(model, el) {
    const life = new AbortController();
    const { signal } = life;
    const show = () => {
      const page = new DOMParser().parseFromString(model.get("html"), "text/html");
      // A notebook stands alone: links to other pages of the book would lead nowhere.
      for (const link of page.querySelectorAll("a.cr-device")) link.removeAttribute("href");
      el.replaceChildren(...page.body.childNodes);
      for (const root of el.querySelectorAll("section[data-cr]")) mount(root, signal, model);
    };
    const statement = () => el.querySelector("[data-statement]")?.dataset.statement;
    onSelect(signal, (chosen) => {
      if (chosen.statement !== statement()) return;
      model.set("selection", { statement: chosen.statement, label: chosen.label ?? "", tokens: chosen.tokens ?? [] });
      model.save_changes();
    });
    model.on("change:html", show);
    show();
    return () => {
      model.off("change:html", show);
      life.abort();
    };
  }

  /**
   * Choose some words, or a note, in every widget of the page.
   * @param {{statement: string, label?: string, tokens?: number[][], note?: number,
   *          find?: {query: string, form: string}}} chosen
   */
  function select(chosen) {
    document.dispatchEvent(new CustomEvent("closereading:select", { detail: chosen }));
    if (chosen.find) {
      remember({ statement: chosen.statement, ...chosen.find });
    }
  }

  function onSelect(signal, hear) {
    document.addEventListener("closereading:select", (event) => hear(event.detail), { signal });
  }

  /** Put the state of the view into the address, without a new entry in the history. */
  function remember(state) {
    const fragment = STATE + new URLSearchParams(state);
    if (location.hash !== fragment) history.replaceState(null, "", fragment);
  }

  /** The state of the view that the address asks for, or null. */
  function asked() {
    if (!location.hash.startsWith(STATE)) return null;
    return Object.fromEntries(new URLSearchParams(location.hash.slice(STATE.length)));
  }

  function restore() {
    const state = asked();
    if (state?.query) find(state.statement, state.query, state.form || "any-case");
  }

  /** Ask the page to find words; whichever widget holds the text answers with a selection. */
  function find(statement, query, form) {
    document.dispatchEvent(new CustomEvent("closereading:find", { detail: { statement, query, form } }));
  }

  /** Storage that works for the visit where the browser keeps nothing. */
  const store = (() => {
    const memory = new Map();
    let keeps = true;
    const attempt = (action) => {
      try {
        return action(localStorage);
      } catch {
        keeps = false;
        return null;
      }
    };
    attempt((storage) => {
      storage.setItem("closereading/test", "1");
      storage.removeItem("closereading/test");
    });
    return {
      get keeps() {
        return keeps;
      },
      read(key) {
        const text = (keeps && attempt((storage) => storage.getItem(key))) || memory.get(key);
        try {
          return text ? JSON.parse(text) : null;
        } catch {
          return null;
        }
      },
      write(key, value) {
        const text = JSON.stringify(value);
        memory.set(key, text);
        if (keeps) attempt((storage) => storage.setItem(key, text));
      },
      remove(key) {
        memory.delete(key);
        if (keeps) attempt((storage) => storage.removeItem(key));
      },
    };
  })();

  /** An element. Strings become text, never markup. */
  function h(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value === true) element.setAttribute(key, "");
      else if (value !== false && value != null) element.setAttribute(key, value);
    }
    element.append(...children.filter((child) => child != null));
    return element;
  }

  /** Offer a file to the reader. */
  function download(name, text, type) {
    const link = h("a", { href: URL.createObjectURL(new Blob([text], { type })), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  /** Scroll to an element, gently only for those who like movement. */
  function reveal(element, block = "center") {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    element.scrollIntoView({ block, behavior: still ? "auto" : "smooth" });
  }

  // A number in the prose is a link to its lines.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-cr-query]");
    if (!link) return;
    const { crStatement, crQuery, crForm } = link.dataset;
    const target = document.getElementById(`${crStatement}-concordance`);
    if (!target) return;
    event.preventDefault();
    find(crStatement, crQuery, crForm);
    reveal(target);
  });

  return { define, mountAll, live, select, onSelect, find, asked, store, h, download, reveal };
})();
