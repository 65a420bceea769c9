/** The concordance: any query, sorted as asked, each line linked to its place in the text. */
closereading.define("concordance", (root, data, signal) => {
  "use strict";
  const { h, query: ask } = closereading;
  const form = root.querySelector("form");
  const body = root.querySelector("tbody");
  const status = root.querySelector(".cr-status");
  const NEIGHBOURS = 5;

  const keyOf = (index) => data.words[data.tokens[index]]?.[1];

  function neighbours([first, last], sort) {
    const steps = Array.from({ length: NEIGHBOURS }, (_, step) => step + 1);
    if (sort === "left") return steps.map((step) => keyOf(first - step) ?? "");
    if (sort === "right") return steps.map((step) => keyOf(last + step) ?? "");
    return [];
  }

  function sorted(ranges, sort) {
    const keyed = ranges.map((range) => ({ range, around: neighbours(range, sort) }));
    keyed.sort((one, other) => {
      for (let i = 0; i < one.around.length; i += 1) {
        if (one.around[i] !== other.around[i]) return one.around[i] < other.around[i] ? -1 : 1;
      }
      return one.range[0] - other.range[0];
    });
    return keyed.map(({ range }) => range);
  }

  function draw(ranges, label) {
    const width = Number(form.elements.width.value);
    body.replaceChildren(...sorted(ranges, form.elements.sort.value).map((range) => line(range, width)));
    const count = ranges.length;
    status.textContent = count
      ? `${count} ${count === 1 ? "line" : "lines"} with “${label}”.`
      : `“${label}” is not in this text.`;
  }

  function line(range, width) {
    const [left, right] = ask.context(data, range, width);
    const sentence = data.sentences[range[0]];
    const link = h("a", { href: `#${data.statement}-${sentence}`, "aria-label": `Line ${sentence}` }, String(sentence));
    return h(
      "tr",
      {},
      h("td", { class: "cr-number" }, link),
      h("td", { class: "cr-left" }, h("bdi", {}, left)),
      h("th", { scope: "row" }, ask.words(data, ...range)),
      h("td", { class: "cr-right" }, right),
    );
  }

  function run() {
    const query = form.elements.query.value.trim();
    if (!query) {
      body.replaceChildren();
      status.textContent = "Type a word or a phrase to find; * stands for any letters.";
      return;
    }
    const ranges = ask.find(data, query, form.elements.form.value);
    closereading.select({
      statement: data.statement,
      label: query,
      tokens: ranges,
      find: { query, form: form.elements.form.value },
    });
  }

  closereading.onSelect(signal, (chosen) => {
    if (chosen.statement !== data.statement || !chosen.find) return;
    form.elements.query.value = chosen.find.query;
    form.elements.form.value = chosen.find.form;
    draw(chosen.tokens, chosen.label);
  });

  document.addEventListener(
    "closereading:find",
    ({ detail }) => {
      if (detail.statement !== data.statement) return;
      form.elements.query.value = detail.query;
      form.elements.form.value = detail.form;
      run();
    },
    { signal },
  );

  form.addEventListener("input", run, { signal });
  form.addEventListener("submit", (event) => event.preventDefault(), { signal });

  // A line that lies in a reader of another name is still found: the first reader has it.
  root.addEventListener(
    "click",
    (event) => {
      const link = event.target.closest("tbody a");
      const target = link && document.getElementById(link.getAttribute("href").slice(1));
      if (!target) return;
      event.preventDefault();
      closereading.reveal(target);
      target.querySelector("a.cr-n")?.focus({ preventScroll: true });
    },
    { signal },
  );
});
