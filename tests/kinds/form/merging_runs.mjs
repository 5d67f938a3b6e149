/** Windows that write, save, hear and fall silent in an order of chance: what goes wrong, as JSON; nothing, when all is well.

    node merging_runs.mjs <address of merging.mjs> <number of runs> */

const { dated, equal, latest, merged, next, noted, times, values } = await import(process.argv[2]);
const RUNS = Number(process.argv[3]);
const UNITS = ["datum", "plats", "steg/1/1/3", "steg/2/3/3", "_pictures/bilder/000"];

/** Mulberry32: the same seed, the same chance. */
function chance(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const told = (replica) => JSON.stringify([...replica].sort(([one], [other]) => (one < other ? -1 : 1)));
const stored = (replica) => dated(values(replica), JSON.parse(JSON.stringify(times(replica)))); // out and in again
const wrong = [];
const must = (is, what, seed) => is || wrong.push(`${what} (${seed})`);

function run(seed) {
  const pick = chance(seed);
  const old = dated(new Map(UNITS.slice(0, pick(3)).map((unit) => [unit, "before there were times"])), {});
  let store = old;
  const windows = ["a", "b", "c"].slice(0, 2 + pick(2)).map((name) => ({ name, mine: old, clock: 0, wall: pick(1000) }));
  const last = new Map(); // unit → the last change of it, by number and window
  for (let turn = 0; turn < 40; turn += 1) {
    const window = windows[pick(windows.length)];
    const hear = () => {
      window.mine = merged(window.mine, store);
      window.clock = Math.max(window.clock, latest(window.mine));
    };
    const what = pick(4);
    if (what < 2) {
      window.wall += pick(60) - 20; // a clock that jumps, also backwards
      const unit = UNITS[pick(UNITS.length)];
      const value = pick(4) ? `${window.name}${turn}` : undefined;
      const [shown, now] = [values(window.mine), values(window.mine)];
      if (value === undefined) now.delete(unit);
      else now.set(unit, value);
      if (shown.get(unit) === value) continue;
      const before = window.mine.get(unit);
      window.clock = next(window.clock, window.wall);
      window.mine = noted(window.mine, shown, now, [window.clock, window.name]);
      const change = [window.clock, window.name, value];
      must(!before || before[0] < change[0], "what is written after is later than what was seen", seed);
      const known = last.get(unit);
      if (!known || known[0] < change[0] || (known[0] === change[0] && known[1] < change[1])) last.set(unit, change);
    } else {
      hear();
      if (what === 3) store = stored(window.mine);
    }
  }
  for (const window of [...windows, ...windows]) { // each writes once more, and hears of the others
    window.mine = merged(window.mine, store);
    store = stored(window.mine);
  }
  const all = [store, ...windows.map(({ mine }) => mine)];
  must(all.every((each) => told(each) === told(store)), "all windows show the same in the end", seed);
  for (const [unit, [, , value]] of last) must(values(store).get(unit) === value, "the last change of a unit is there", seed);
  for (const [unit, value] of values(old)) must(last.has(unit) || values(store).get(unit) === value, "what nobody changed stays", seed);
}

function laws(seed) {
  const pick = chance(seed);
  const replica = () => new Map(UNITS.filter(() => pick(3)).map((unit) => {
    const [number, window] = [pick(3), pick(3) ? "abc"[pick(3)] : ""];
    // A window changes a unit once at a time; only what is from before there were times may differ at the same.
    const value = window || number ? `${number}${window}${unit}` : ["x", "y", undefined][pick(3)];
    return [unit, [number, window, value]];
  }));
  const [a, b, c] = [replica(), replica(), replica()];
  must(told(merged(a, b)) === told(merged(b, a)), "commutative", seed);
  must(told(merged(merged(a, b), c)) === told(merged(a, merged(b, c))), "associative", seed);
  must(told(merged(a, a)) === told(a) && told(merged(merged(a, b), b)) === told(merged(a, b)), "idempotent", seed);
  must(equal(values(merged(a, b)), values(stored(merged(a, b)))), "the same after it has been stored", seed);
}

for (let seed = 1; seed <= RUNS; seed += 1) {
  run(seed);
  laws(seed);
}
process.stdout.write(JSON.stringify(wrong));
