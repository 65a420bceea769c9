/**
 * Choosing words in a passage: click or tap a word, drag over several, or move with the arrow keys,
 * choose with the space bar and go on with Shift and an arrow.
 *
 * @param {HTMLElement} passage holds one `.cr-word` a word
 * @param {(chosen: number[]) => void} changed hears which words are chosen, in order
 * @param {AbortSignal} signal ends the listening
 * @returns {(chosen: number[]) => void} shows a choice
 */
closereading.marking = (passage, changed, signal) => {
  "use strict";
  const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  const words = [...passage.querySelectorAll(".cr-word")];
  let chosen = new Set();
  let anchor = null;
  /** @type {{from: number, on: boolean, before: Set<number>, touch: boolean} | null} */
  let drag = null;

  passage.setAttribute("role", "group");
  passage.setAttribute("aria-label", "Passage: choose words with the arrow keys and the space bar");
  words.forEach((word, index) => {
    word.setAttribute("role", "checkbox");
    word.setAttribute("aria-label", word.textContent);
    word.tabIndex = index ? -1 : 0;
  });

  function draw() {
    words.forEach((word, index) => word.setAttribute("aria-checked", String(chosen.has(index))));
    // Between two chosen words of one stretch the gap is marked too.
    words.forEach((word, index) => word.classList.toggle("cr-joined", chosen.has(index) && chosen.has(index + 1)));
  }

  function set(from, to, on, before = chosen) {
    chosen = new Set(before);
    for (let i = Math.min(from, to); i <= Math.max(from, to); i += 1) {
      if (on) chosen.add(i);
      else chosen.delete(i);
    }
    draw();
    changed([...chosen].sort((one, other) => one - other));
  }

  function focus(index) {
    const to = Math.min(words.length - 1, Math.max(0, index));
    words.forEach((word, i) => {
      word.tabIndex = i === to ? 0 : -1;
    });
    words[to].focus();
    return to;
  }

  const wordAt = ({ clientX, clientY }) =>
    words.indexOf(document.elementFromPoint(clientX, clientY)?.closest(".cr-word"));

  function down(event) {
    const from = wordAt(event);
    if (from < 0 || event.button) return;
    const touch = event.pointerType === "touch";
    drag = { from, on: !chosen.has(from), before: new Set(chosen), touch };
    if (!touch) event.preventDefault();
  }

  function move(event) {
    if (!drag || drag.touch) return;
    const to = wordAt(event);
    if (to >= 0) set(drag.from, to, drag.on, drag.before);
  }

  function up(event) {
    if (!drag) return;
    if (wordAt(event) === drag.from) {
      set(drag.from, drag.from, drag.on, drag.before);
      anchor = focus(drag.from);
    }
    drag = null;
  }

  function key(event) {
    const index = words.indexOf(event.target);
    if (index < 0) return;
    if (event.key === " " || event.key === "Enter") {
      anchor = index;
      set(index, index, !chosen.has(index));
    } else if (event.key in STEPS) {
      const to = focus(index + STEPS[event.key]);
      if (event.shiftKey) set(anchor ?? index, to, true);
      else anchor = to;
    } else return;
    event.preventDefault();
  }

  passage.addEventListener("pointerdown", down, { signal });
  passage.addEventListener("pointermove", move, { signal });
  // A finger that scrolls the page ends here, and marks nothing.
  passage.addEventListener("pointercancel", () => (drag = null), { signal });
  document.addEventListener("pointerup", up, { signal });
  passage.addEventListener("keydown", key, { signal });

  return (shown) => {
    chosen = new Set(shown);
    draw();
  };
};
