/** The reader: lights the words that were chosen anywhere, and pairs notes with their words. */
closereading.define("reader", (root, _data, signal) => {
  "use strict";
  const { statement } = root.dataset;

  /** @param {number[][]} ranges first and last token of each stretch */
  function light(ranges) {
    const lit = new Set();
    for (const [first, last] of ranges) for (let i = first; i <= last; i += 1) lit.add(String(i));
    for (const word of root.querySelectorAll("[data-t]")) {
      word.classList.toggle("cr-lit", lit.has(word.dataset.t));
    }
  }

  /** @param {number | undefined} number of the note to show as chosen */
  function choose(number) {
    for (const element of root.querySelectorAll("[data-note]")) {
      element.classList.toggle("cr-chosen", element.dataset.note === String(number));
    }
  }

  closereading.onSelect(signal, (chosen) => {
    if (chosen.statement !== statement) return;
    light(chosen.tokens ?? []);
    choose(chosen.note);
  });

  function noteAt(target) {
    if (target.closest("a:not(.cr-ref, .cr-back)")) return null;
    return target.closest("[data-note]");
  }

  root.addEventListener(
    "click",
    (event) => {
      const element = noteAt(event.target);
      if (!element) return;
      const note = Number(element.dataset.note);
      closereading.select({ statement, note });
      if (!element.closest(".cr-notes")) showNote(note);
    },
    { signal },
  );

  /** Bring a note into view where it is not, without moving a page on which it is. */
  function showNote(number) {
    const note = document.getElementById(`${statement}-note-${number}`);
    if (!note) return;
    const { top, bottom } = note.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) closereading.reveal(note);
  }

  root.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Escape") closereading.select({ statement });
    },
    { signal },
  );
});
