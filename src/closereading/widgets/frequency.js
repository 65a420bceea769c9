/** The frequency table: other ways to count, and each row a way to its lines. */
closereading.define("frequency", (root, data, signal) => {
  "use strict";
  const { h } = closereading;
  const form = root.querySelector("form");
  const body = root.querySelector("tbody");
  const once = root.querySelector(".cr-once");
  let chosen = null;

  const settings = () => ({
    n: Number(form.elements.n.value),
    form: form.elements.form.value,
    minimum: Math.max(1, Number(form.elements.minimum.value) || 1),
    filter: form.elements.filter.value.trim().toLowerCase(),
    stop: form.elements.stop.checked,
  });

  function rows(set) {
    const table = data.tables[`${set.form} ${set.n}`];
    return table.filter(
      ([term, , , isStop, places]) =>
        places.length >= set.minimum &&
        !(set.stop && isStop) &&
        (!set.filter || term.toLowerCase().includes(set.filter)),
    );
  }

  function draw() {
    const set = settings();
    const shown = rows(set);
    const most = Math.max(1, ...data.tables[`${set.form} ${set.n}`].map((row) => row[4].length));
    body.replaceChildren(...shown.map((row) => line(row, most)));
    say(set, shown);
    once.hidden = true;
  }

  function line([term, key, rate, , places], most) {
    const button = h("button", { type: "button", "data-key": key, "aria-pressed": String(key === chosen) }, term);
    const bar = h("span", { class: "cr-bar", style: `--share:${(places.length / most).toFixed(3)}` });
    return h(
      "tr",
      {},
      h("th", { scope: "row" }, button),
      h("td", { class: "cr-number" }, bar, String(places.length)),
      h("td", { class: "cr-number" }, rate),
    );
  }

  function say(set, shown) {
    const what = set.n === 1 ? "words" : `runs of ${set.n} words`;
    const choice = (name) => form.elements[name].selectedOptions[0].textContent;
    const least = set.n > 1 ? Math.max(2, set.minimum) : set.minimum;
    const times = least === 1 ? "at least once" : least === 2 ? "at least twice" : `at least ${least} times`;
    root.querySelector("caption").textContent =
      `${what[0].toUpperCase()}${what.slice(1)} that occur ${times}, ${choice("form")}` +
      (set.stop ? ", function words hidden" : "");
    root.querySelector(".cr-status").textContent = shown.length
      ? `${shown.length} ${shown.length === 1 ? "row" : "rows"}; ${data.tokens} words in all.`
      : "Nothing fits these settings. Lower the minimum or clear the box.";
  }

  function choose(key) {
    const set = settings();
    const row = data.tables[`${set.form} ${set.n}`].find((one) => one[1] === key);
    if (!row) return;
    closereading.select({
      statement: data.statement,
      label: row[0],
      tokens: row[4].map((first) => [first, first + set.n - 1]),
      find: { query: row[0], form: set.form },
    });
  }

  function press(key) {
    chosen = key;
    for (const button of body.querySelectorAll("button")) {
      button.setAttribute("aria-pressed", String(button.dataset.key === key));
    }
  }

  root.addEventListener(
    "click",
    (event) => {
      const button = event.target.closest("button[data-key]");
      if (button) choose(button.dataset.key);
    },
    { signal },
  );
  form.addEventListener("input", draw, { signal });
  form.addEventListener("submit", (event) => event.preventDefault(), { signal });

  closereading.onSelect(signal, (selected) => {
    if (selected.statement !== data.statement) return;
    const wanted = selected.find?.query?.toLowerCase();
    const row = wanted && data.tables[`${settings().form} ${settings().n}`].find((one) => one[0].toLowerCase() === wanted);
    press(row ? row[1] : null);
  });

  // Where the page has no concordance to answer, the table answers for the words it lists.
  document.addEventListener(
    "closereading:find",
    ({ detail }) => {
      if (detail.statement !== data.statement) return;
      if (document.querySelector(`[data-cr=concordance][data-statement="${data.statement}"]`)) return;
      const row = data.tables["any-case 1"].find((one) => one[0].toLowerCase() === detail.query.toLowerCase());
      if (row) choose(row[1]);
    },
    { signal },
  );
  draw();
});
