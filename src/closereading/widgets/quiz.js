/** The quiz: answers checked in the page, kept over a reload, saved to a file and read back. */
closereading.define("quiz", (root, data, signal) => {
  "use strict";
  const { h, store, check } = closereading;
  const KEY = `closereading/quiz/${data.exercise}`;
  const FORMAT = "closereading-submission/1";
  const LARGEST_FILE = 1_000_000;
  const TRIES_BEFORE_HELP = 2;
  /** @type {{answers: Record<string, any>, checked: string[], tries: Record<string, number>, student: any}} */
  const work = { answers: {}, checked: [], tries: {}, student: { id: "", name: "" }, ...store.read(KEY) };
  /** @type {Map<string, {show: (value: any) => void}>} */
  const questions = new Map();
  const handing = root.querySelector(".cr-handing-in");
  const progress = h("p", { class: "cr-progress" });
  const status = h("p", { class: "cr-status", role: "status" });

  const keep = () => store.write(KEY, work);

  // ---- one question

  function start(item) {
    const id = item.dataset.question;
    const form = item.querySelector("form");
    const field = FIELDS[item.dataset.kind](form, data.keys[id], (value) => answer(id, value, item));
    const button = h("button", { type: "submit" }, "Check");
    item.querySelector(".cr-actions").append(button);
    form.addEventListener(
      "submit",
      (event) => {
        event.preventDefault();
        submit(id, item);
      },
      { signal },
    );
    questions.set(id, { show: field });
    field(work.answers[id]);
    if (work.checked.includes(id)) judge(id, item);
  }

  function answer(id, value, item) {
    if (value === undefined) delete work.answers[id];
    else work.answers[id] = value;
    work.checked = work.checked.filter((one) => one !== id);
    item.querySelector(".cr-outcome").replaceChildren();
    item.removeAttribute("data-verdict");
    keep();
    count();
  }

  function submit(id, item) {
    const { verdict } = judge(id, item);
    if (verdict === "not attempted") return;
    work.tries[id] = (work.tries[id] ?? 0) + 1;
    if (!work.checked.includes(id)) work.checked.push(id);
    keep();
    count();
    if (verdict !== "correct") offerExplanation(id, item);
  }

  function judge(id, item) {
    const outcome = check(data.keys[id], work.answers[id]);
    const place = item.querySelector(".cr-outcome");
    item.dataset.verdict = outcome.verdict.replaceAll(" ", "-");
    const name = outcome.verdict === "not attempted" ? null : h("strong", {}, `${capital(outcome.verdict)}. `);
    place.replaceChildren(h("p", {}, name, outcome.message));
    if (outcome.verdict === "correct") place.append(h("p", {}, data.explanations[id]));
    return outcome;
  }

  function offerExplanation(id, item) {
    if (work.tries[id] < TRIES_BEFORE_HELP) return;
    const explanation = h("details", {}, h("summary", {}, "Show the explanation"), h("p", {}, data.explanations[id]));
    item.querySelector(".cr-outcome").append(explanation);
  }

  const capital = (text) => text[0].toUpperCase() + text.slice(1);

  // ---- the kinds of answer: each returns a function that shows a value

  const FIELDS = {
    choice(form, _key, changed) {
      form.addEventListener("change", () => changed(form.elements.answer.value || undefined), { signal });
      return (value) => {
        for (const input of form.querySelectorAll("input[type=radio]")) input.checked = input.value === value;
      };
    },
    number: typed,
    text: typed,
    spans: marked,
  };

  function typed(form, _key, changed) {
    const input = form.elements.answer;
    input.addEventListener("input", () => changed(input.value.trim() ? input.value : undefined), { signal });
    return (value) => {
      input.value = value ?? "";
    };
  }

  function marked(form, key, changed) {
    const passage = form.querySelector(".cr-passage");
    const mark = closereading.marking(passage, (chosen) => changed(spans(chosen, key)), signal);
    return (value) => {
      const inside = ([start, end]) => (value ?? []).some(([from, to]) => start < to && from < end);
      mark(key.words.flatMap((word, index) => (inside(word) ? [index] : [])));
    };
  }

  /** Neighbouring words become one span. */
  function spans(chosen, key) {
    const found = [];
    for (const index of chosen) {
      const [start, end] = key.words[index];
      if (found.length && chosen.includes(index - 1)) found.at(-1)[1] = end;
      else found.push([start, end]);
    }
    return found.length ? found : undefined;
  }

  // ---- the whole exercise

  function count() {
    const ids = Object.keys(data.keys);
    const outcomes = work.checked.map((id) => check(data.keys[id], work.answers[id]));
    const points = outcomes.reduce((sum, outcome) => sum + (outcome.points ?? 0), 0);
    const answered = ids.filter((id) => work.answers[id] !== undefined).length;
    progress.textContent = `${answered} of ${ids.length} answered, ${work.checked.length} checked: ${points} of ${data.points} points.`;
  }

  function submission() {
    return {
      format: FORMAT,
      exercise: data.exercise,
      edition: data.edition,
      student: work.student,
      answers: work.answers,
      saved_at: new Date().toISOString().replace(/\.\d+Z$/, "Z"),
    };
  }

  function save() {
    const text = `${JSON.stringify(submission(), null, 1)}\n`;
    const who = (work.student.id || work.student.name).normalize("NFKD").replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "");
    closereading.download(`${data.exercise}${who ? `-${who}` : ""}.submission.json`, text, "application/json");
    status.textContent = "Saved to a file. Hand that file in, or load it here on another machine.";
  }

  /** A file from outside: believed only as far as it has the right shape. */
  function read(text) {
    let file;
    try {
      file = JSON.parse(text);
    } catch {
      return "This is not a file of answers: it cannot be read as JSON.";
    }
    if (file?.format !== FORMAT || typeof file.answers !== "object" || file.answers === null) {
      return "This is not a file of answers from this kit.";
    }
    if (file.exercise !== data.exercise) return `These answers are for another exercise (${String(file.exercise).slice(0, 60)}).`;
    const known = Object.keys(data.keys).filter((id) => Object.hasOwn(file.answers, id) && fits(id, file.answers[id]));
    work.answers = Object.fromEntries(known.map((id) => [id, file.answers[id]]));
    work.student = { id: String(file.student?.id ?? "").slice(0, 100), name: String(file.student?.name ?? "").slice(0, 100) };
    work.checked = [];
    return "";
  }

  function fits(id, value) {
    if (data.keys[id].kind !== "spans") return ["string", "number"].includes(typeof value) && String(value).length <= 2000;
    return check(data.keys[id], value).message.startsWith("You found");
  }

  async function load(input) {
    const [file] = input.files;
    if (!file) return;
    const problem = file.size > LARGEST_FILE ? "That file is too large to be a file of answers." : read(await file.text());
    input.value = "";
    status.textContent = problem ? `${problem} Nothing was changed.` : "Loaded. Your answers are back in their places.";
    if (problem) return;
    keep();
    showAll();
  }

  function clear() {
    if (!confirm("Remove all your answers to this exercise from this page?")) return;
    Object.assign(work, { answers: {}, checked: [], tries: {} });
    store.remove(KEY);
    showAll();
    status.textContent = "Cleared.";
  }

  function showAll() {
    for (const item of root.querySelectorAll(".cr-question")) {
      item.querySelector(".cr-outcome").replaceChildren();
      item.removeAttribute("data-verdict");
      questions.get(item.dataset.question).show(work.answers[item.dataset.question]);
    }
    for (const input of handing.querySelectorAll("input[data-student]")) input.value = work.student[input.dataset.student];
    count();
  }

  function desk() {
    const who = (key, label, hint) => {
      const input = h("input", { type: "text", "data-student": key, maxlength: "100", autocomplete: "off", placeholder: hint });
      input.value = work.student[key];
      input.addEventListener("input", () => {
        work.student[key] = input.value;
        keep();
      }, { signal });
      return h("label", {}, `${label} `, input);
    };
    const button = (text, action) => {
      const element = h("button", { type: "button" }, text);
      element.addEventListener("click", action, { signal });
      return element;
    };
    const file = h("input", { type: "file", accept: ".json,application/json", class: "cr-file", tabindex: "-1", "aria-hidden": "true" });
    file.addEventListener("change", () => load(file), { signal });
    handing.append(
      progress,
      h("div", { class: "cr-controls" }, who("name", "Your name"), who("id", "Class number or e-mail")),
      h(
        "div",
        { class: "cr-actions" },
        button("Save my answers to a file", save),
        button("Load answers from a file", () => file.click()),
        button("Clear", clear),
        file,
      ),
      status,
    );
    if (!store.keeps) status.textContent = "This browser keeps nothing after you leave the page: save your answers to a file.";
  }

  root.querySelectorAll(".cr-question").forEach(start);
  desk();
  count();
});
