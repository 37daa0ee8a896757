/* Which rows a reader asks for, in which order. Names are looked at once each, not once a row. */

import { moment } from "./address.js";
import { fold } from "./sheet.js";

const SEARCHED = ["company", "offering", "metric", "dimensions", "period", "basis", "standing", "source"];
const EXACT = ["company", "metric", "basis"];
const ORDERS = {
  subject: ["company", "offering", "metric", "dimensions", "period"],
  period: ["period"], standing: ["standing"], source: ["source"],
};

export function choose(sheet, asked) {
  const at = moment(asked.asof) ?? null;
  const tests = [...filters(sheet, asked, at), ...tokens(sheet, asked.q).map((token) => finds(sheet, token, at))];
  const rows = [];
  let known = 0;
  for (let row = 0; row < sheet.count; row += 1) {
    if (!sheet.holds(row, at)) continue;
    known += 1;
    if (tests.every((test) => test(row))) rows.push(row);
  }
  return { rows: sorted(sheet, rows, asked.sort, at), known, at };
}

function filters(sheet, asked, at) {
  const { columns, lists } = sheet;
  const tests = [];
  const test = (list, place, match) => {
    const passes = lists[list].id.map((id, one) => match(id, one));
    tests.push((row) => passes[place(row)] === true);
  };
  for (const key of EXACT) {
    if (asked[key]) test(key, (row) => columns[key][row], (id) => id === asked[key]);
  }
  if (asked.standing) test("standing", (row) => sheet.standing(row, at), (id) => id === asked.standing);
  if (asked.kind) {
    test("source", (row) => columns.source[row], (_, one) => lists.kind.id[lists.source.kind[one]] === asked.kind);
  }
  if (asked.source) {
    const wanted = fold(asked.source.trim());
    test("source", (row) => columns.source[row], (_, one) => sheet.words("source")[one].includes(wanted));
  }
  if (asked.period) {
    const wanted = asked.period.trim();
    test("period", (row) => columns.period[row], (id) => id === wanted || id.startsWith(`${wanted}-`));
  }
  return tests;
}

/* Whether a row, or a name that it points at, holds what is searched. */
function finds(sheet, token, at) {
  const held = SEARCHED.map((list) => {
    const passes = sheet.words(list).map((words) => words.includes(token));
    const column = sheet.columns[list];
    return list === "standing" ? (row) => passes[sheet.standing(row, at)] : (row) => passes[column[row]] === true;
  });
  const origin = sheet.words("source").map((words) => words.includes(token));
  const prints = sheet.prints();
  return (row) => held.some((test) => test(row)) || origin[sheet.columns.origin[row]] || prints[row].includes(token);
}

/* Words between spaces; in Chinese, which has none, a company's name is cut from what follows it. */
function tokens(sheet, search) {
  const given = fold(search).split(/[\s,，、]+/u).filter(Boolean);
  if (given.length === 0) return [];
  const names = sheet.words("company").flatMap((words) => words.split(/[\n; ]/)).filter((name) => /^\p{Script=Han}{2,}/u.test(name));
  return given.flatMap((token) => {
    const name = names.filter((one) => one !== token && token.includes(one)).sort((one, other) => other.length - one.length)[0];
    return name ? [name, ...token.split(name)].filter(Boolean) : [token];
  });
}

function sorted(sheet, rows, sort, at) {
  const down = sort.startsWith("-");
  const keys = keysOf(sheet, sort.replace(/^-/, ""), at);
  return rows.sort((one, other) => {
    for (const { key, none } of keys) {
      const [left, right] = [key(one), key(other)];
      if (left === right) continue;
      if (none && (left < 0 || right < 0)) return left < 0 ? 1 : -1;
      return down ? right - left : left - right;
    }
    return one - other;
  });
}

function keysOf(sheet, name, at) {
  const { columns } = sheet;
  if (name === "figure") {
    const sizes = sheet.sizes();
    return [{ key: (row) => sizes[row], none: true }];
  }
  if (name === "printed") {
    const places = sheet.order("printed", columns.printed);
    return [{ key: (row) => places[row] }];
  }
  if (!(name in ORDERS)) return [{ key: (row) => columns.known[row] }];
  return ORDERS[name].map((column) => {
    const texts = column === "period" ? sheet.lists.period.id : sheet.lists[column].shown;
    const places = sheet.order(column, texts);
    const place = column === "standing" ? (row) => sheet.standing(row, at) : (row) => columns[column][row];
    return { key: (row) => places[place(row)] ?? -1 };
  });
}
