/* The explorer: what is asked stands in the address, and the table shows it. */

import { FILTERS, moment, read, write } from "./address.js";
import { choose } from "./choose.js";
import { Sheet } from "./sheet.js";
import { element } from "./element.js";
import { drawHead, drawRows } from "./table.js";
import { save } from "./table_file.js";

const PAGE = 50;
const part = (name) => document.getElementById(name);
const { words, csv } = JSON.parse(part("x-settings").textContent);
const number = new Intl.NumberFormat("en", { useGrouping: document.documentElement.lang === "en" ? "always" : "min2" });
const sheets = new Map();
const form = part("x-form");
const say = (word, given) => words[word].replace(/\{(\w+)\}/g, (_, name) => given[name]);

let asked = read(window.obAsked ?? location.search);
let sheet = null;
let found = null;
let waiting = 0;

const load = (name) => {
  if (!sheets.has(name)) sheets.set(name, Sheet.load(name).catch((error) => { sheets.delete(name); throw error; }));
  return sheets.get(name);
};

/* Lists of a table as choices, in the reader's order, each with the value its address has. */
function fillChoices() {
  const { compare } = new Intl.Collator(document.documentElement.lang);
  for (const key of ["company", "metric", "standing", "basis", "kind"]) {
    const { id, shown } = sheet.lists[key];
    const used = new Set(sheet.columns[key] ?? id.keys());
    const choices = id.map((one, place) => [one, shown[place], used.has(place)]).filter(([, , held]) => held).sort((one, other) => compare(one[1], other[1]));
    if (asked[key] && !choices.some(([one]) => one === asked[key])) choices.push([asked[key], asked[key]]);
    const field = form.elements[key];
    field.replaceChildren(field.options[0], ...choices.map(([value, text]) => element("option", { value }, text)));
  }
  const periods = sheet.lists.period.id.map((one, place) => [one, sheet.lists.period.shown[place]]);
  periods.sort((one, other) => compare(other[0], one[0]));
  part("x-period-list").replaceChildren(...periods.map(([value, text]) => element("option", { value }, text)));
  const publishers = [...new Set(sheet.columns.source.map((place) => sheet.lists.source.shown[place]))].sort(compare);
  part("x-source-list").replaceChildren(...publishers.map((value) => element("option", { value })));
}

function fillForm() {
  for (const [key, value] of Object.entries(asked)) {
    const field = form.elements[key];
    if (field && field.value !== value) field.value = value;
  }
}

/* The address says what is asked, here and in the other language's page. */
function keepAddress() {
  const search = write(asked);
  if (document.readyState === "complete" && search !== location.search) history.replaceState(null, "", location.pathname + search);
  document.querySelectorAll(".ob-twin a").forEach((link) => {
    const address = new URL(link.href);
    address.search = search;
    link.href = address.href;
  });
}

async function show() {
  const mine = (waiting += 1);
  keepAddress();
  part("x-region").setAttribute("aria-busy", true);
  try {
    if (sheet?.name !== asked.table) part("x-count").textContent = words.explorer_loading;
    const loaded = await load(asked.table);
    await loaded.prepare(asked);
    if (mine !== waiting) return;
    if (sheet !== loaded) {
      sheet = loaded;
      fillChoices();
      fillForm();
    }
    found = choose(sheet, asked);
    draw();
  } catch (error) {
    part("x-count").textContent = words.explorer_failed;
    document.documentElement.classList.remove("ob-asks");
    part("x-region").hidden = part("x-save").hidden = true;
    throw error;
  }
}

function draw() {
  const { rows, known, at } = found;
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const page = Math.min(Math.floor(Number(asked.page)), pages);
  drawHead(part("x-table").tHead, words, asked.sort, sortBy);
  drawRows(part("x-table").tBodies[0], sheet, rows.slice((page - 1) * PAGE, page * PAGE), at, words);
  const counted = { n: number.format(rows.length), all: number.format(known) };
  const word = rows.length === known ? "explorer_whole" : "explorer_count";
  part("x-count").textContent = rows.length ? say(word, counted) : words.explorer_empty;
  part("x-page").textContent = say("explorer_page", { page: number.format(page), pages: number.format(pages) });
  part("x-pages").hidden = pages === 1;
  part("x-region").hidden = rows.length === 0;
  part("x-back").setAttribute("aria-disabled", page === 1);
  part("x-on").setAttribute("aria-disabled", page === pages);
  part("x-save").hidden = rows.length === 0 || !csv[sheet.name];
  const active = FILTERS.filter((key) => asked[key]).map((key) => form.elements[key].selectedOptions?.[0].text ?? asked[key]);
  part("x-active").textContent = active.length ? words.colon + active.join(words.comma) : "";
  part("x-reset").hidden = active.length === 0 && !asked.q;
  const note = part("x-note");
  note.hidden = !asked.asof;
  note.textContent = moment(asked.asof) === undefined ? say("explorer_bad_day", { day: asked.asof }) : say("explorer_as_of", { day: asked.asof });
  part("x-region").setAttribute("aria-busy", false);
  part("x").dataset.ready = "true";
}

function ask(given) {
  asked = { ...asked, page: "1", ...given };
  fillForm();
  return show();
}

async function sortBy(sort) {
  await ask({ sort });
  part("x-table").querySelector(`[data-sort="${sort.replace(/^-/, "")}"]`).focus();
}

function turn(step) {
  const page = Number(asked.page) + step;
  if (page < 1 || page > Math.ceil(found.rows.length / PAGE)) return;
  ask({ page: String(page) });
  part("x-count").scrollIntoView({ block: "start" });
}

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", ({ target: { name, value } }) => {
  if (name) ask({ [name]: value, ...(name === "table" ? { standing: "" } : {}) });
});
/* Who comes to a field that needs more than was fetched is likely to fill it. */
form.addEventListener("focusin", ({ target: { name } }) => {
  if (["q", "source", "asof"].includes(name)) sheet?.prepare({ [name]: "soon" }).catch(() => {});
});
part("x-back").addEventListener("click", () => turn(-1));
part("x-on").addEventListener("click", () => turn(1));
part("x-reset").addEventListener("click", () => {
  ask({ q: "", ...Object.fromEntries(FILTERS.map((key) => [key, ""])) });
  part("x-q").focus();
});
part("x-save").addEventListener("click", async () => {
  try {
    await save(`../data/${csv[sheet.name]}`, sheet, found.rows, asked, found.at);
    part("x-count").textContent = say("explorer_saved", { n: number.format(found.rows.length) });
  } catch (error) {
    part("x-count").textContent = words.explorer_failed;
    throw error;
  }
});
addEventListener("popstate", () => { asked = read(location.search); fillForm(); show(); });

part("x").hidden = false;
part("x-more").open = matchMedia("(min-width: 44.01em)").matches;
fillForm();
show();
addEventListener("load", keepAddress);
