/** Merging: what several windows have written of one text becomes one, whoever writes first and whoever hears last.

    replica          what a window, or the store, knows: a Map, unit → [number, window, value], when and where the unit
                     was changed last, and to what; undefined when it was taken away
    unit             the least that is written as a whole: a field, a cell of a table, a picture

    merged(a, b)     per unit the later change: in whatever order news comes, and however often, the end is the same
    noted(replica, shown, now, [number, window])
                     the units that were shown as one thing, and now are another, were changed then
    dated(values, times)   a replica of what is stored; what has no time is older than all that has
    values(replica), times(replica)   its two halves, to show and to store; latest(replica) its highest number
    next(highest, now)   the number of a change that is made now

    A number is the clock's, but always higher than any that the window has seen: a clock that is set back, or differs,
    does not make old what was written after. */

const NEVER = [0, ""];
const asText = (value) => (value === undefined ? "" : JSON.stringify(value));

/** The later of two changes; between two from before there were times, always the same one. */
function later(one, other) {
  const keys = ([number, window, value]) => [number, window, asText(value)];
  const [mine, its] = [keys(one), keys(other)];
  const at = mine.findIndex((each, place) => each !== its[place]);
  return at < 0 || mine[at] > its[at] ? one : other;
}

export function merged(one, other) {
  const all = new Map(one);
  for (const [unit, change] of other) all.set(unit, all.has(unit) ? later(all.get(unit), change) : change);
  return all;
}

export function noted(replica, shown, now, time) {
  const all = new Map(replica);
  for (const unit of new Set([...shown.keys(), ...now.keys()])) {
    if (asText(shown.get(unit)) !== asText(now.get(unit))) all.set(unit, [...time, now.get(unit)]);
  }
  return all;
}

const right = (time) => Array.isArray(time) && Number.isSafeInteger(time[0]) && typeof time[1] === "string";

export function dated(values, times) {
  const known = new Map(Object.entries(times ?? {}).filter(([, time]) => right(time)));
  const units = [...new Set([...values.keys(), ...known.keys()])];
  return new Map(units.map((unit) => [unit, [...(known.get(unit) ?? NEVER).slice(0, 2), values.get(unit)]]));
}

export const values = (replica) => new Map(
  [...replica].filter(([, [, , value]]) => value !== undefined).map(([unit, [, , value]]) => [unit, value]),
);
export const times = (replica) => Object.fromEntries([...replica].map(([unit, [number, window]]) => [unit, [number, window]]));
export const latest = (replica) => Math.max(0, ...[...replica.values()].map(([number]) => number));
export const next = (clock, now) => Math.max(clock + 1, now); // the number of a change
export const equal = (one, other) => one.size === other.size
  && [...one].every(([unit, value]) => asText(value) === asText(other.get(unit)));
