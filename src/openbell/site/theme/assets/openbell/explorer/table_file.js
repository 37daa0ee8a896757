/* The rows shown, as a CSV for spreadsheets, taken from the published file whose order they keep. */

const RUN = /^[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/* A cell that a spreadsheet would run is kept from running by an apostrophe; figures stay figures. */
export function cell(text) {
  const safe = RUN.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/* RFC 4180: every record of a text, as its cells. */
export function records(text) {
  const found = [];
  let cells = [];
  const cut = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;
  while (cut.lastIndex < text.length) {
    const match = cut.exec(text);
    if (match === null) throw new Error("the published file is no CSV");
    cells.push(match[1] === undefined ? match[2] : match[1].replaceAll('""', '"'));
    if (match[3] !== ",") {
      found.push(cells);
      cells = [];
    }
  }
  return found;
}

/* What is not known yet at a moment is not told: how a claim ended, until when a fact was held. */
function asKnown(names, cells, at) {
  if (at === null) return cells;
  const told = [...cells];
  const later = (name) => told[names.indexOf(name)] && Date.parse(told[names.indexOf(name)]) > at;
  if (names.includes("status_from") && later("status_from")) {
    told[names.indexOf("status")] = "in_force";
    told[names.indexOf("status_from")] = "";
  }
  if (names.includes("known_to")) told[names.indexOf("known_to")] = "";
  return told;
}

/* The text of the file: the published columns, then the names as this page shows them. */
export function tableText(published, sheet, rows, at) {
  const [names, ...held] = records(published);
  if (held.length !== sheet.count) throw new Error("the published file has other rows");
  const shown = ["company", "offering", "metric", "dimensions"];
  const head = [...names, ...shown.map((one) => `${one}_shown`), "figure_shown", "standing_shown", "page"];
  const lines = rows.map((row) => [
    ...asKnown(names, held[row], at),
    ...shown.map((one) => sheet.text(one, row)),
    sheet.figure(row),
    sheet.marks.shown[sheet.standing(row, at)],
    new URL(sheet.link(row), location.href).href,
  ]);
  return [head, ...lines].map((cells) => cells.map(cell).join(",")).join("\r\n") + "\r\n";
}

export async function save(address, sheet, rows, asked, at) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status}`);
  const text = tableText(await answer.text(), sheet, rows, at);
  const blob = new Blob(["\ufeff", text], { type: "text/csv;charset=utf-8" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `openbell-${sheet.name}${at === null ? "" : `-as-of-${asked.asof}`}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
