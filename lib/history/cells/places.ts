/** Room for services × media in a key. */
const tracks = 2 ** 16;
/** Room for agents in a key, and for tenths of a second in a day. */
const agents = 2 ** 17;
const tenths = 2 ** 20;
const dayMs = 86_400_000;

export const maxTracks = tracks - 1;
export const maxAgents = agents - 1;

/** Key of a service and medium in an hour or a day, both counted from 1970: rows of one time stand together. */
export function cellPlace(time: number, track: number): number {
  return time * tracks + track;
}

/** What `cellPlace` was made of. */
export function readCellPlace(place: number): { readonly time: number; readonly track: number } {
  return { time: Math.floor(place / tracks), track: place % tracks };
}

/** Key of an agent's state that began at `ms`, to a tenth of a second; fits a number until 2059. */
export function statePlace(ms: number, agent: number): number {
  const day = Math.floor(ms / dayMs);
  return (day * agents + agent) * tenths + Math.floor((ms - day * dayMs) / 100);
}

/** When the state of a key began. */
export function stateStartMs(place: number): number {
  const day = Math.floor(place / (agents * tenths));
  return day * dayMs + (place % tenths) * 100;
}

/** Keys of one agent on one day, counted from 1970. */
export function statePlacesOf(day: number, agent: number): readonly [first: number, last: number] {
  const first = (day * agents + agent) * tenths;
  return [first, first + tenths - 1];
}

/** First key of a day for states. */
export function firstStatePlace(day: number): number {
  return day * agents * tenths;
}

export function dayOf(ms: number): number {
  return Math.floor(ms / dayMs);
}

/** Keys that count up with time: epoch ms and a number within it. */
export function firstTimePlace(ms: number): number {
  return Math.floor(ms) * 1000;
}

/** Hands out keys by time. Each is another one, also while the clock stands still or goes back. */
export function createTimePlaces(): (ms: number) => number {
  let within = -1;
  return (ms) => {
    within = (within + 1) % 1000;
    return firstTimePlace(ms) + within;
  };
}
