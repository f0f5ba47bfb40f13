/**
 * The cycles of a graph, one for each strongly connected group (Tarjan), each in an order that can be walked.
 * @param {Map<string, string[]>} graph
 * @returns {string[][]}
 */
export function findCycles(graph) {
  /** @type {Map<string, {index: number, low: number, open: boolean}>} */
  const seen = new Map();
  /** @type {string[]} */
  const stack = [];
  /** @type {string[][]} */
  const cycles = [];

  const enter = (/** @type {string} */ name) => {
    const mine = { index: seen.size, low: seen.size, open: true };
    seen.set(name, mine);
    stack.push(name);
    for (const next of graph.get(name) ?? []) {
      const other = seen.get(next) ?? enter(next);
      if (other.open) mine.low = Math.min(mine.low, other.low);
    }
    if (mine.low === mine.index) {
      const group = stack.splice(stack.indexOf(name));
      for (const member of group) {
        const left = seen.get(member);
        if (left) left.open = false;
      }
      if (group.length > 1 || graph.get(name)?.includes(name)) cycles.push(walkRound(graph, group));
    }
    return mine;
  };

  for (const name of graph.keys()) if (!seen.has(name)) enter(name);
  return cycles;
}

/** The shortest way from a member of the group back to itself. @param {Map<string, string[]>} graph @param {string[]} group */
function walkRound(graph, group) {
  const [start = ''] = group.toSorted((a, b) => a.localeCompare(b));
  /** @type {string[][]} */
  const ways = [[start]];
  const visited = new Set();
  for (let way = ways.shift(); way; way = ways.shift()) {
    const last = way.at(-1) ?? start;
    for (const next of graph.get(last) ?? []) {
      if (next === start) return way;
      if (!group.includes(next) || visited.has(next)) continue;
      visited.add(next);
      ways.push([...way, next]);
    }
  }
  return group;
}
