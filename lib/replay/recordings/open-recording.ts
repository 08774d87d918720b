import { createRunIndex } from "../create-run-index.ts";
import { decodeMarks, type TimedMark } from "../marks.ts";
import { readEntry } from "../read-entry.ts";
import { ReplayError } from "../replay-error.ts";
import { scanFile } from "../scan-file.ts";
import type { Tape, TapeEntry } from "../tape.ts";
import { type AboutRecording, decodeAbout, isAbout } from "./about-record.ts";

/** One file that holds a recording. */
export interface OpenedRecording {
  readonly about: AboutRecording;
  readonly tape: Tape;
  readonly bytes: number;
  readonly entries: readonly TapeEntry[];
  marks(): Promise<readonly TimedMark[]>;
}

/**
 * With `isChecked` every byte is compared with its checksum. Files of others: use `checkRecording` as well.
 * @throws ReplayError `unreadable`, `too_new`, `damaged`, `gone`, `disk`
 */
export async function openRecording(path: string, isChecked = false): Promise<OpenedRecording> {
  const { entries, wholeBytes, bytes } = await scan(path, isChecked);
  const [first, ...others] = entries;
  if (first === undefined || !isAbout(first))
    throw new ReplayError("unreadable", "The file does not say what recording it is.");
  if (wholeBytes < bytes)
    throw new ReplayError("damaged", "The file is cut off or was changed: take it along anew.");
  const index = createRunIndex();
  for (const entry of others) if (entry.kind === "snapshot" || entry.kind === "steps") index.add(entry);
  return {
    about: decodeAbout(await readEntry(first)),
    tape: { runs: () => index.runs(), read: readEntry },
    bytes,
    entries,
    async marks() {
      const marks = others.filter(({ kind }) => kind === "marks");
      return (await Promise.all(marks.map(async (entry) => decodeMarks(await readEntry(entry))))).flat();
    },
  };
}

async function scan(path: string, isChecked: boolean): Promise<Awaited<ReturnType<typeof scanFile>>> {
  try {
    return await scanFile(path, isChecked);
  } catch (error) {
    if (error instanceof ReplayError) throw error;
    const isGone = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw isGone
      ? new ReplayError("gone", "There is no such recording.", { cause: error })
      : new ReplayError("disk", "The disk does not give the recording.", { cause: error });
  }
}
