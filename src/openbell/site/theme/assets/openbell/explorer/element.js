/* An element with its attributes and what it holds; all text goes in as text. */

export function element(name, given = {}, ...within) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(given)) {
    if (value !== "" && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...within.filter((one) => one !== "" && one !== undefined));
  return made;
}

export const dim = (text, lang) => (text ? element("span", { class: "ob-dim", lang }, text) : "");
