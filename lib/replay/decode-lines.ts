import { ReplayError } from "./replay-error.ts";

const newline = 10;
/** Of 5,000 agents who all change at once it is 6 MB. */
const mostLineBytes = 16 * 1024 * 1024;

/** The lines of JSON of a record, one at a time, so that the reader may rest in between. */
export function* decodeLines(raw: Buffer): Generator<unknown> {
  let start = 0;
  while (start < raw.byteLength) {
    const end = raw.indexOf(newline, start);
    const stop = end === -1 ? raw.byteLength : end;
    if (stop - start > mostLineBytes)
      throw new ReplayError("too_large", "A part of the recording is too large.");
    yield parse(raw.toString("utf8", start, stop));
    start = stop + 1;
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new ReplayError("damaged", "A part of the recording is no text of ours.", { cause: error });
  }
}
