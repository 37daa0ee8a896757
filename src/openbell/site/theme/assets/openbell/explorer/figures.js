/* Figures and intervals made from the digits of their print; `explorer/recipes.py` says how. */

const NUMBER = /[0-9][0-9,]*(?:\.[0-9]+)?/g;

/* The numbers of a print: all digits as a whole number, and how many stand behind the point. */
function numbers(printed) {
  return (printed.match(NUMBER) ?? []).map((text) => {
    const [whole, decimals = ""] = text.replaceAll(",", "").split(".");
    return [Number(whole + decimals), decimals.length];
  });
}

/* The text of a recipe; digits are grouped where a number has `grouped` or more. */
export function fill(parts, printed, grouped) {
  const held = numbers(printed);
  return parts.map((one) => (typeof one === "string" ? one : written(one, held, grouped))).join("");
}

function written([place, added, powers, least], held, grouped) {
  const [number, decimals] = held[place];
  const behind = decimals + 2 - powers;
  const count = String(100 * number + added);
  const digits = behind < 0 ? count + "0".repeat(-behind) : count.padStart(behind + 1, "0");
  const cut = digits.length - Math.max(behind, 0);
  const whole = digits.slice(0, cut);
  const rest = digits.slice(cut).replace(/0+$/, "").padEnd(least, "0");
  const shown = whole.length >= grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ",") : whole;
  return rest ? `${shown}.${rest}` : shown;
}

/* What sorts a row; NaN for none. Written as a decimal first, so that equals come out equal. */
export function size(key, printed) {
  if (key === null) return Number.NaN;
  if (typeof key === "string") return Number(key);
  const [sign, place, added, powers] = key;
  const [number, decimals] = numbers(printed)[place];
  return sign * Number(`${100 * number + added}e${powers - decimals - 2}`);
}
