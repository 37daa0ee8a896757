/* Draws the rows of one page. All text goes in as text. */

const COLUMNS = [
  ["subject", "subject"], ["period", "period"], ["printed", "printed"], ["figure", "figure"],
  ["standing", "standing"], ["source", "source"],
];
const CLASS_OF_AGREEMENT = { corroborated: "agrees", single: "alone" };

export function element(name, given = {}, ...within) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(given)) {
    if (value !== "" && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...within.filter((one) => one !== "" && one !== undefined));
  return made;
}

const dim = (text, lang) => (text ? element("span", { class: "ob-dim", lang }, text) : "");

export function drawHead(head, words, sort, onSort) {
  const down = sort.startsWith("-");
  const by = sort.replace(/^-/, "");
  head.replaceChildren(element("tr", {}, ...COLUMNS.map(([key, word]) => {
    const button = element("button", { type: "button", "data-sort": key }, words[word]);
    button.addEventListener("click", () => onSort(by === key && !down ? `-${key}` : key));
    const sorted = by === key ? { "aria-sort": down ? "descending" : "ascending" } : {};
    return element("th", { scope: "col", class: key === "figure" ? "ob-num" : "", ...sorted }, button);
  })));
}

export function drawRows(body, sheet, rows, at, words) {
  body.replaceChildren(...rows.map((row) => drawRow(sheet, row, at, words)));
}

function drawRow(sheet, row, at, words) {
  const { language } = sheet.source(row);
  const subject = sheet.text("offering", row) || sheet.text("company", row);
  const basis = sheet.id("basis", row) === "actual" ? "" : element("span", { class: "ob-tag" }, ` ${sheet.text("basis", row)}`);
  const reading = sheet.text("reading", row);
  return element("tr", {},
    element("th", { scope: "row", class: "ob-x__subject" }, element("span", { class: "ob-x__who" }, subject), " ",
      element("span", { class: "ob-x__what" }, sheet.text("metric", row)), " ", dim(sheet.text("dimensions", row))),
    element("td", { class: "ob-when" }, sheet.text("period", row), basis),
    element("td", { class: "ob-print", lang: language }, element("bdi", {}, sheet.columns.printed[row]), reading ? dim(` → ${reading}`) : ""),
    element("td", { class: "ob-num" }, drawFigure(sheet, row)),
    element("td", { class: "ob-standing" }, drawStanding(sheet, row, at, words)),
    element("td", { class: "ob-origin" }, ...drawSource(sheet, row, words)));
}

/* The figure, and its whole interval where that is more; words that hold no number stand as print. */
function drawFigure(sheet, row) {
  const span = sheet.text("span", row);
  const figure = sheet.columns.figure[row];
  if (!span && figure === sheet.columns.printed[row]) return "";
  return element("span", { class: "ob-x__figure" }, figure, span ? element("span", { class: "ob-dim ob-x__span" }, span) : "");
}

function drawStanding(sheet, row, at, words) {
  const place = sheet.standing(row, at);
  const id = sheet.marks.id[place];
  const chip = element("span", { class: `ob-mark ob-mark--${CLASS_OF_AGREEMENT[id] ?? id}` }, sheet.marks.shown[place]);
  const origins = sheet.columns.origins?.[row] ?? 1;
  const about = sheet.name === "facts" && origins > 1 ? [" ", dim(words.explorer_origins.replace("{n}", origins))] : [];
  return element("span", {}, chip, ...about);
}

function drawSource(sheet, row, words) {
  const source = sheet.source(row);
  const relayed = sheet.columns.origin[row] !== sheet.columns.source[row];
  const known = sheet.days[sheet.columns.known[row]];
  const link = element("a", { href: sheet.link(row), lang: source.language }, source.shown);
  const told = words.explorer_known.replace("{day}", known);
  return [
    ...(relayed ? [element("span", {}, sheet.source(row, "origin").shown), " ", dim(`${words.via} `), link] : [link]),
    " ", element("span", { class: "ob-dim ob-x__since" }, [source.kind, told].filter(Boolean).join(" · ")),
  ];
}
