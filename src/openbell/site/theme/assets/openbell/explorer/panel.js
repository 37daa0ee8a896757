/* Where a figure comes from: a panel for each row, filled when it is opened. */

import { write } from "./address.js";
import { dim, element } from "./element.js";

const MOST = 4;
const CLASS_OF_AGREEMENT = { corroborated: "agrees", single: "alone" };
const DISPUTED = ["disputed", "refuted"];

export const classOfMark = (id) => `ob-mark ob-mark--${CLASS_OF_AGREEMENT[id] ?? id}`;

/* The button that opens a row's panel, and the panel, empty as yet. */
export function opener(sheet, row, at, words, shown) {
  const id = `x-from-${row}`;
  const looks = ["ob-fig"];
  if (DISPUTED.includes(sheet.marks.id[sheet.standing(row, at)])) looks.push("ob-fig--disputed");
  if (shown instanceof Element) looks.push("ob-fig--words");
  const button = element("button", { type: "button", class: looks.join(" "), popovertarget: id }, shown);
  const panel = element("div", { class: "ob-pop", id, popover: "auto", tabindex: "0", role: "dialog", "aria-label": words.whence });
  panel.addEventListener("beforetoggle", ({ newState }) => {
    if (newState === "open") panel.replaceChildren(...told(sheet, row, at, words));
  });
  return [button, panel];
}

function told(sheet, row, at, words) {
  const source = sheet.source(row);
  const reading = sheet.text("reading", row);
  const printed = words.as_printed_by.replace("{publisher}", source.shown);
  return [
    element("p", { lang: source.language }, sheet.columns.printed[row]),
    element("p", { class: "ob-pop__note" }, printed, ...(reading ? [` · ${words.read_as} `, element("span", { lang: source.language }, reading)] : [])),
    element("dl", {}, ...particulars(sheet, row, at, words).flatMap(([name, ...held]) => [element("dt", {}, name), element("dd", {}, ...held)])),
    ...beside(sheet, row, at, words),
  ];
}

/* What is said of the figure, each with its name. */
function particulars(sheet, row, at, words) {
  const [source, origin] = [sheet.source(row), sheet.source(row, "origin")];
  const standing = sheet.standing(row, at);
  const span = sheet.span(row);
  const [place, rule] = ["at", "rule"].map((one) => sheet.text(one, row));
  const about = [source.kind, source.day, place].filter(Boolean).join(" · ");
  const chip = element("span", { class: classOfMark(sheet.marks.id[standing]) }, sheet.marks.shown[standing]);
  return [
    ...(span ? [[words.interval, span]] : []),
    [words.source, element("a", { href: sheet.link(row), lang: source.language }, source.shown), ...(about ? [element("br"), about] : [])],
    ...(sheet.relayed(row) ? [[words.origin, element("a", { href: `sources/${origin.page}.html`, lang: origin.language }, origin.shown), dim(` ${[origin.kind, origin.day].filter(Boolean).join(" · ")}`)]] : []),
    [words.known_since, sheet.days[sheet.columns.known[row]]],
    [words.standing, chip],
    ...(rule ? [[words.explorer_rule, rule]] : []),
  ];
}

/* The other answers to the same question, those in dispute first; and where all of them stand. */
function beside(sheet, row, at, words) {
  const doubt = (one) => DISPUTED.includes(sheet.marks.id[sheet.standing(one, at)]);
  const others = sheet.beside(row, at).sort((one, other) => doubt(other) - doubt(one));
  const asked = Object.fromEntries(["company", "metric", "period"].map((one) => [one, sheet.id(one, row)]));
  const all = element("p", {}, element("a", { href: `explorer.html${write(asked)}` }, words.explorer_question));
  if (others.length === 0) return [all];
  const lines = others.slice(0, MOST).map((one) => drawOther(sheet, one, at));
  if (others.length > MOST) lines.push(element("li", { class: "ob-dim" }, words.more_opponents.replace("{n}", others.length - MOST)));
  return [element("p", { class: "ob-pop__beside" }, words.explorer_beside), element("ul", {}, ...lines), all];
}

function drawOther(sheet, row, at) {
  const { language, shown } = sheet.source(row);
  const [figure, printed] = [sheet.figure(row), sheet.columns.printed[row]];
  const standing = sheet.standing(row, at);
  return element("li", {}, element("a", { href: sheet.link(row) }, figure),
    ...(printed === figure ? [] : [" · ", element("bdi", { lang: language }, printed)]), ` · ${shown} `,
    element("span", { class: classOfMark(sheet.marks.id[standing]) }, sheet.marks.shown[standing]));
}
