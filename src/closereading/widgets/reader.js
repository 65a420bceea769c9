/** The reader: lights the words that were chosen anywhere, and pairs notes with their words. */
closereading.define("reader", (root, _data, signal) => {
  "use strict";
  const { statement } = root.dataset;
  let chosen = 0;

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
    chosen = number ?? 0;
    for (const element of root.querySelectorAll("[data-note]")) {
      element.classList.toggle("cr-chosen", element.dataset.note === String(number));
    }
  }

  closereading.onSelect(signal, (selected) => {
    if (selected.statement !== statement) return;
    light(selected.tokens ?? []);
    choose(selected.note);
  });

  /** The numbers of the notes on the words at a place, the shortest stretch first. */
  function notesAt(target) {
    if (target.closest("a:not(.cr-ref, .cr-back)")) return [];
    const found = [];
    for (let one = target.closest("[data-note]"); one; one = one.parentElement.closest("[data-note]")) {
      found.push(Number(one.dataset.note));
    }
    return found;
  }

  root.addEventListener(
    "click",
    (event) => {
      const notes = notesAt(event.target);
      if (!notes.length) return;
      // Where notes overlap, choosing the same words again goes on to the next.
      const note = notes[(notes.indexOf(chosen) + 1) % notes.length];
      closereading.select({ statement, note });
      if (!follow(event) && !event.target.closest(".cr-notes")) showNote(note);
    },
    { signal },
  );

  /** Go from a reference to its note, or back, and take the keyboard's focus along. */
  function follow(event) {
    const link = event.target.closest("a.cr-ref, a.cr-back");
    const target = link && document.getElementById(link.hash.slice(1));
    if (!target) return false;
    event.preventDefault();
    const goal = target.matches("a") ? target : target.querySelector("a.cr-back");
    goal.focus({ preventScroll: true });
    bringIntoView(target);
    return true;
  }

  function showNote(number) {
    const note = document.getElementById(`${statement}-note-${number}`);
    if (note) bringIntoView(note);
  }

  /** Scroll to what is out of sight; leave the page alone where it is not. */
  function bringIntoView(element) {
    const { top, bottom } = element.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) closereading.reveal(element);
  }

  root.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Escape") closereading.select({ statement });
    },
    { signal },
  );
});
