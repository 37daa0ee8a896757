/* One table as it was loaded: columns of numbers that point into lists of names. */

import { fill, size } from "./figures.js";
import { file } from "./files.js";

const LISTED = ["company", "offering", "metric", "dimensions", "period", "basis", "standing", "rule"];
const QUESTION = ["company", "offering", "metric", "dimensions", "period", "basis"];
const fold = (text) => text.normalize("NFKC").toLowerCase();

export class Sheet {
  constructor(held, lists) {
    Object.assign(this, held);
    this.name = held.table;
    this.lists = lists;
    this.marks = lists.standing;
    this.kept = new Map();
  }

  static async load(name) {
    const [claims, facts] = await Promise.all([file("claims"), name === "facts" ? file("facts") : null]);
    const lists = { ...claims.lists, dimensions: joined(claims.lists.dimensions) };
    if (!facts) return new Sheet(claims, lists);
    const columns = { ...taken(claims.columns, facts.columns.claim), ...facts.columns };
    return new Sheet({ ...claims, ...facts, columns }, { ...lists, ...facts.lists, standing: facts.lists.agreement });
  }

  /* Fetches what is needed only for what is asked: words to search, how claims stood before. */
  async prepare({ q, source, asof }) {
    const [words, earlier] = await Promise.all([q || source ? file("words") : null, asof ? file("earlier") : null]);
    if (words) this.found = words;
    if (earlier && this.name === "claims") this.earlier = earlier;
  }

  /* What a row says in a column: the name of a listed one, else its own text. */
  text(column, row) {
    const held = this.columns[column];
    if (!Array.isArray(held)) return held?.[row] ?? "";
    if (!LISTED.includes(column)) return held[row];
    return held[row] < 0 ? "" : this.lists[column].shown[held[row]];
  }

  id(column, row) {
    const place = this.columns[column][row];
    return place < 0 ? "" : this.lists[column].id[place];
  }

  figure(row) {
    return fill(this.recipes[this.columns.recipe[row]][0], this.columns.printed[row], this.grouped);
  }

  /* The whole interval, where it is more than the figure. */
  span(row) {
    return fill(this.recipes[this.columns.recipe[row]][1], this.columns.printed[row], this.grouped);
  }

  /* Where each row's number stands among all, from 0; -1 for none. Equal ones stand together. */
  sizes() {
    return this.keep("sizes", () => {
      const numbers = Float64Array.from(this.columns.printed, (printed, row) => size(this.recipes[this.columns.recipe[row]][2], printed));
      const held = [...new Set(numbers.filter((one) => !Number.isNaN(one)).sort())];
      const places = new Map(held.map((one, place) => [one, place]));
      return Int32Array.from(numbers, (one) => places.get(one) ?? -1);
    });
  }

  source(row, side = "source") {
    const place = this.columns[side][row];
    const of = (part) => this.lists.source[part][place];
    return { shown: of("shown"), day: of("day"), page: this.lists.source.page[place] ?? of("id"), language: of("language"), kind: this.lists.kind.shown[of("kind")] ?? "" };
  }

  /* Whether the figure is another document's, which the source passes on. */
  relayed(row) {
    return this.columns.origin[row] !== this.columns.source[row];
  }

  /* The other rows that answer the question of a row, of those known at a moment. */
  beside(row, moment) {
    const question = (one) => QUESTION.map((column) => this.columns[column][one]).join();
    const groups = this.keep("questions", () => {
      const found = new Map();
      for (let one = 0; one < this.count; one += 1) found.set(question(one), [...(found.get(question(one)) ?? []), one]);
      return found;
    });
    return groups.get(question(row)).filter((one) => one !== row && this.holds(one, moment));
  }

  /* Whether a row was known at a moment; without one, whether it holds today. */
  holds(row, moment) {
    const until = this.columns.until?.[row] ?? -1;
    if (moment === null) return until < 0;
    if (this.moments[this.columns.known[row]] > moment) return false;
    return until < 0 || this.moments[until] > moment;
  }

  /* How a row stood at a moment, as a place in the list of standings. */
  standing(row, moment) {
    const told = moment === null ? undefined : this.earlier?.[row];
    let found = this.columns.standing[row];
    if (told) {
      for (let at = 0; at < told.length && this.moments[told[at]] <= moment; at += 2) found = told[at + 1];
    }
    return found;
  }

  /* The claim's place on its source's page, from the folder of the language. */
  link(row) {
    const usual = ["metric", "dimensions", "period", "basis"].map((one) => this.id(one, row));
    const subject = this.id("offering", row) || this.id("company", row);
    const name = this.columns.named[row] ?? [subject, ...usual].filter(Boolean).join(".");
    return `sources/${this.source(row).page}.html#${this.id("metric", row)}.${checksum(name)}`;
  }

  /* Every name of a list as it is searched, in both languages. */
  words(list) {
    return this.keep(`words ${list}`, () => {
      const { id, shown, of, words = this.found[list] } = this.lists[list];
      if (of) return of.map((parts, place) => [id[place], shown[place], ...parts.map((one) => words[one])].map(fold).join("\n"));
      return id.map((one, place) => `${fold(one)}\n${fold(shown[place])}\n${words[place]}`);
    });
  }

  /* What is searched of a row itself. */
  prints() {
    return this.keep("prints", () =>
      this.columns.printed.map((one, row) => fold(`${one}\n${this.figure(row)}\n${this.text("reading", row)}`)));
  }

  /* Where the texts of a column stand when sorted by the reader's language. */
  order(name, texts) {
    return this.keep(`order ${name}`, () => {
      const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });
      const order = Int32Array.from(texts.keys()).sort((one, other) => compare(texts[one], texts[other]));
      const places = new Int32Array(texts.length);
      order.forEach((row, place) => { places[row] = place; });
      return places;
    });
  }

  keep(key, make) {
    if (!this.kept.has(key)) this.kept.set(key, make());
    return this.kept.get(key);
  }
}

/* The rows of other columns, in the order of a table that points at them. */
function taken(columns, rows) {
  return Object.fromEntries(Object.entries(columns).map(([name, held]) => [name, Array.isArray(held)
    ? rows.map((row) => held[row])
    : Object.fromEntries(rows.flatMap((row, place) => (row in held ? [[place, held[row]]] : [])))]));
}

/* Combinations of dimensions as ids and as they are shown, out of their parts. */
function joined({ of, id, shown }) {
  const join = (texts, by) => of.map((parts) => parts.map((one) => texts[one]).join(by));
  return { of, id: join(id, ";"), shown: join(shown, " · ") };
}

/* CRC-32 as eight hexadecimal digits. */
function checksum(text) {
  let sum = -1;
  for (const byte of new TextEncoder().encode(text)) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
  }
  return (~sum >>> 0).toString(16).padStart(8, "0");
}

export { fold };
