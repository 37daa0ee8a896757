/* The files of the tables, each fetched once, when it is first asked for. */

const fetched = new Map();

async function get(name) {
  const answer = await fetch(`explorer/${name}.json`);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

export function file(name) {
  if (!fetched.has(name)) fetched.set(name, get(name).catch((error) => { fetched.delete(name); throw error; }));
  return fetched.get(name);
}
