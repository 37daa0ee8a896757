/* Draws the rows of one page. */

import { dim, element } from "./element.js";
import { classOfMark, opener } from "./panel.js";

const COLUMNS = [
  ["subject", "subject"], ["period", "period"], ["printed", "printed"], ["figure", "figure"],
  ["standing", "standing"], ["source", "source"],
];

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
  const figure = drawFigure(sheet, row);
  const print = element("bdi", {}, sheet.columns.printed[row]);
  const [button, panel] = opener(sheet, row, at, words, figure || print);
  return element("tr", {},
    element("th", { scope: "row", class: "ob-x__subject" }, element("span", { class: "ob-x__who" }, subject), " ",
      element("span", { class: "ob-x__what" }, sheet.text("metric", row)), " ", dim(sheet.text("dimensions", row))),
    element("td", { class: "ob-when" }, sheet.text("period", row), basis),
    element("td", { class: "ob-print", lang: language }, figure ? print : button, reading ? dim(` → ${reading}`) : ""),
    element("td", { class: "ob-num" }, figure ? element("span", { class: "ob-x__figure" }, button, dimSpan(sheet, row)) : "", panel),
    element("td", { class: "ob-standing" }, drawStanding(sheet, row, at, words)),
    element("td", { class: "ob-origin" }, ...drawSource(sheet, row, words)));
}

/* The figure; where it is nothing but the print, the print stands for it. */
function drawFigure(sheet, row) {
  const figure = sheet.figure(row);
  return sheet.span(row) || figure !== sheet.columns.printed[row] ? figure : "";
}

/* Its whole interval where that is more. */
function dimSpan(sheet, row) {
  const span = sheet.span(row);
  return span ? element("span", { class: "ob-dim ob-x__span" }, span) : "";
}

function drawStanding(sheet, row, at, words) {
  const place = sheet.standing(row, at);
  const id = sheet.marks.id[place];
  const chip = element("span", { class: classOfMark(id) }, sheet.marks.shown[place]);
  const origins = sheet.columns.origins?.[row] ?? 1;
  const about = sheet.name === "facts" && origins > 1 ? [" ", dim(words.explorer_origins.replace("{n}", origins))] : [];
  return element("span", {}, chip, ...about);
}

function drawSource(sheet, row, words) {
  const source = sheet.source(row);
  const known = sheet.days[sheet.columns.known[row]];
  const link = element("a", { href: sheet.link(row), lang: source.language }, source.shown);
  const told = words.explorer_known.replace("{day}", known);
  return [
    ...(sheet.relayed(row) ? [element("span", {}, sheet.source(row, "origin").shown), " ", dim(`${words.via} `), link] : [link]),
    " ", element("span", { class: "ob-dim ob-x__since" }, [source.kind, told].filter(Boolean).join(" · ")),
  ];
}
