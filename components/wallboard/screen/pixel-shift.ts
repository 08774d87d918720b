/** For how long the picture stands at one place. */
export const shiftEverySeconds = 180;

/** One to four pixels from the middle, on a round that visits every side and never moves far at once. */
const places: readonly (readonly [x: number, y: number])[] = [
  [1, 0],
  [3, 1],
  [4, 3],
  [2, 4],
  [0, 3],
  [-2, 4],
  [-4, 3],
  [-3, 1],
  [-1, 0],
  [-3, -1],
  [-4, -3],
  [-2, -4],
  [0, -3],
  [2, -4],
  [4, -3],
  [3, -1],
];

/** By how many pixels the picture is moved at an instant (epoch milliseconds), so that no edge burns in. */
export function pixelShift(nowMs: number): readonly [x: number, y: number] {
  const step = Math.floor(nowMs / (shiftEverySeconds * 1000));
  return places[((step % places.length) + places.length) % places.length] ?? [0, 0];
}
