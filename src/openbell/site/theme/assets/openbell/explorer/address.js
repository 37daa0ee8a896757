/* What a reader asks for, and the address that says so. */

export const FILTERS = ["company", "metric", "period", "standing", "basis", "kind", "source", "asof"];
const NOTHING = { table: "claims", q: "", sort: "-known", page: "1", ...Object.fromEntries(FILTERS.map((one) => [one, ""])) };

export function read(search) {
  const given = new URLSearchParams(search);
  const asked = Object.fromEntries(Object.keys(NOTHING).map((key) => [key, given.get(key) ?? NOTHING[key]]));
  if (asked.table !== "facts") asked.table = NOTHING.table;
  if (!(Number(asked.page) >= 1)) asked.page = "1";
  return asked;
}

export function write(asked) {
  const said = Object.entries(asked).filter(([key, value]) => key in NOTHING && value && value !== NOTHING[key]);
  const search = new URLSearchParams(said).toString();
  return search ? `?${search}` : "";
}

/* The end of a day in Hong Kong; null for no day, undefined for what is none. */
export function moment(day) {
  if (!day) return null;
  const found = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T23:59:59.999+08:00`) : Number.NaN;
  const same = new Date(found + 8 * 3600e3);
  return Number.isNaN(found) || same.toISOString().slice(0, 10) !== day ? undefined : found;
}
