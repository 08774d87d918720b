/** Writes whole numbers from 0 to 2^53, seven bits a byte, the lowest first. */
export interface VarintWriter {
  write(value: number): void;
  length(): number;
  /** A copy of what was written. */
  bytes(): Uint8Array;
}

export function createVarintWriter(): VarintWriter {
  let buffer = new Uint8Array(1024);
  let length = 0;
  return {
    write(value) {
      if (length + 8 > buffer.length) {
        const larger = new Uint8Array(buffer.length * 2);
        larger.set(buffer);
        buffer = larger;
      }
      let rest = value;
      while (rest >= 128) {
        buffer[length] = (rest % 128) + 128;
        length += 1;
        rest = Math.floor(rest / 128);
      }
      buffer[length] = rest;
      length += 1;
    },
    length: () => length,
    bytes: () => buffer.slice(0, length),
  };
}

/** Reads what `createVarintWriter` wrote, from `offset` on; past the end everything is 0. */
export function createVarintReader(bytes: Uint8Array, offset = 0): () => number {
  let place = offset;
  return () => {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = bytes[place] ?? 0;
      place += 1;
      if (byte < 128) return value + byte * factor;
      value += (byte - 128) * factor;
      factor *= 128;
    }
  };
}

/** Where `count` numbers after `offset` end. */
export function skipVarints(bytes: Uint8Array, offset: number, count: number): number {
  let place = offset;
  for (let left = count; left > 0 && place < bytes.length; place += 1)
    if ((bytes[place] ?? 0) < 128) left -= 1;
  return place;
}
