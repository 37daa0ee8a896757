/* One table as it was loaded: columns of numbers that point into lists of names. */

const LISTED = ["company", "offering", "metric", "dimensions", "period", "basis", "standing", "rule"];
const QUESTION = ["company", "offering", "metric", "dimensions", "period", "basis"];
const fold = (text) => text.normalize("NFKC").toLowerCase();

export class Sheet {
  constructor(held) {
    Object.assign(this, held);
    this.name = held.table;
    const { source } = held.lists;
    this.marks = held.table === "facts" ? held.lists.agreement : held.lists.standing;
    this.lists = { ...held.lists, standing: this.marks, source };
    this.kept = new Map();
  }

  static async load(name) {
    const answer = await fetch(`explorer/${name}.json`);
    if (!answer.ok) throw new Error(`${answer.status}`);
    return new Sheet(await answer.json());
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

  source(row, side = "source") {
    const place = this.columns[side][row];
    const of = (part) => this.lists.source[part][place];
    return { shown: of("shown"), day: of("day"), page: of("page"), language: of("language"), kind: this.lists.kind.shown[of("kind")] ?? "" };
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
    const told = moment === null ? undefined : this.columns.earlier?.[row];
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
      const { id, shown, words } = this.lists[list];
      return id.map((one, place) => `${fold(one)}\n${fold(shown[place])}\n${words[place]}`);
    });
  }

  /* What is searched of a row itself. */
  prints() {
    return this.keep("prints", () =>
      this.columns.printed.map((one, row) => fold(`${one}\n${this.columns.figure[row]}\n${this.text("reading", row)}`)));
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
