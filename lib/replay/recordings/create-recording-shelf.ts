import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { ReplayRecording, Scope } from "@/lib/domain/index.ts";
import { ReplayError } from "../replay-error.ts";
import type { Tape } from "../tape.ts";
import type { AboutRecording } from "./about-record.ts";
import { checkRecording } from "./check-recording.ts";
import { type OpenedRecording, openRecording } from "./open-recording.ts";
import { writeRecording } from "./write-recording.ts";

export interface RecordingShelfOptions {
  /** Its files are all ours; made when it is first needed. */
  readonly folder: string;
  /** Of all recordings together. */
  readonly mostBytes: number;
  readonly now: () => number;
}

/** Recordings that people saved. What changes the shelf goes on one after the other. */
export interface RecordingShelf {
  /** The newest first; what cannot be read is left out. */
  list(): Promise<readonly ReplayRecording[]>;
  /** @throws ReplayError `gone`, … */
  open(id: string): Promise<OpenedRecording>;
  save(tape: Tape, about: Omit<AboutRecording, "savedAtMs">, scope: Scope): Promise<ReplayRecording>;
  /** @throws ReplayError for what is no recording or too large; nothing of it stays */
  load(file: AsyncIterable<Uint8Array>, by: string): Promise<ReplayRecording>;
  /** The bytes of the file as far as `scope` reaches, with what to call it. */
  download(id: string, scope: Scope): Promise<{ name: string; bytes: AsyncIterable<Uint8Array> }>;
  remove(id: string): Promise<boolean>;
}

const ending = ".mirante";
/** Of files that are being made; a process that was killed may have left some. */
const partEnding = ".part";
const idShape = /^[0-9a-f]{16}$/;

export function createRecordingShelf(options: RecordingShelfOptions): RecordingShelf {
  const { folder, mostBytes, now } = options;
  const known = new Map<string, { readonly recording: ReplayRecording; readonly changedMs: number }>();
  let turn: Promise<unknown> = removeParts(folder);

  /** Two who save at once would both find room for one. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = turn.then(work, work);
    turn = result.catch(() => undefined);
    return result;
  }

  function pathOf(id: string): string {
    if (!idShape.test(id)) throw new ReplayError("gone", "There is no such recording.");
    return join(folder, `${id}${ending}`);
  }

  function newPart(): string {
    return join(folder, `${randomBytes(8).toString("hex")}${partEnding}`);
  }

  /** Who brought a file here is known; what it says of itself is not. */
  async function takeOver(
    taken: string,
    path: string,
    { by, mostBytes: most }: { readonly by: string; readonly mostBytes: number },
  ): Promise<void> {
    const opened = await openRecording(taken, true);
    await checkRecording(opened);
    const about = { ...opened.about, by, savedAtMs: now() };
    await writeRecording(path, opened.tape, about, { scope: { kind: "all" }, mostBytes: most });
  }

  async function room(): Promise<number> {
    const all = await list();
    const left = mostBytes - all.reduce((sum, { bytes }) => sum + bytes, 0);
    if (left > 0) return left;
    throw new ReplayError("too_large", "There is no room for more recordings: delete one first.");
  }

  async function list(): Promise<readonly ReplayRecording[]> {
    const names = await readdir(folder).catch(() => []);
    const found = await Promise.all(
      names.filter((name) => name.endsWith(ending)).map((name) => tell(name.slice(0, -ending.length))),
    );
    return found.filter((each) => each !== undefined).sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
  }

  async function tell(id: string): Promise<ReplayRecording | undefined> {
    try {
      const { mtimeMs } = await stat(pathOf(id));
      const kept = known.get(id);
      if (kept?.changedMs === mtimeMs) return kept.recording;
      const recording = told(id, await openRecording(pathOf(id)));
      known.set(id, { recording, changedMs: mtimeMs });
      return recording;
    } catch (error) {
      if (error instanceof ReplayError || isFileError(error)) return undefined;
      throw error;
    }
  }

  /** Makes a file under another name first, so that the shelf never shows half of one. */
  async function make(write: (path: string, most: number) => Promise<void>): Promise<ReplayRecording> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const id = randomBytes(8).toString("hex");
    const making = join(folder, `${id}${partEnding}`);
    try {
      await write(making, await room());
      await rename(making, pathOf(id));
      return told(id, await openRecording(pathOf(id)));
    } finally {
      await rm(making, { force: true });
    }
  }

  return {
    list,
    open: (id) => openRecording(pathOf(id)),
    save: (tape, about, scope) =>
      inTurn(() =>
        make((path, most) =>
          writeRecording(path, tape, { ...about, savedAtMs: now() }, { scope, mostBytes: most }),
        ),
      ),
    async load(file, by) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const taken = newPart();
      try {
        // Before its turn: whoever sends slowly keeps nobody waiting.
        await receive(taken, file, await room());
        return await inTurn(() => make((path, most) => takeOver(taken, path, { by, mostBytes: most })));
      } finally {
        await rm(taken, { force: true });
      }
    },
    async download(id, scope) {
      const opened = await openRecording(pathOf(id));
      const name = fileNameOf(opened.about);
      if (scope.kind === "all") return { name, bytes: createReadStream(pathOf(id)) };
      const path = newPart();
      const about = { ...opened.about, isNarrowed: true };
      await writeRecording(path, opened.tape, about, { scope, mostBytes: Number.POSITIVE_INFINITY });
      return { name, bytes: readOnce(path) };
    },
    remove: (id) =>
      inTurn(async () => {
        const isThere = (await tell(id)) !== undefined;
        if (isThere) await rm(pathOf(id), { force: true });
        known.delete(id);
        return isThere;
      }),
  };
}

async function removeParts(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const parts = names.filter((name) => name.endsWith(partEnding));
  await Promise.all(parts.map((name) => rm(join(folder, name), { force: true }))).catch(() => undefined);
}

async function receive(path: string, file: AsyncIterable<Uint8Array>, mostBytes: number): Promise<void> {
  const handle = await open(path, "wx", 0o600);
  let bytes = 0;
  try {
    for await (const chunk of file) {
      bytes += chunk.byteLength;
      if (bytes > mostBytes) throw new ReplayError("too_large", `Send at most ${mostBytes} bytes.`);
      await handle.writeFile(chunk);
    }
  } finally {
    await handle.close();
  }
}

async function* readOnce(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path);
  } finally {
    await rm(path, { force: true });
  }
}

function told(id: string, { about, bytes }: OpenedRecording): ReplayRecording {
  return {
    id,
    name: about.name,
    by: about.by,
    savedAt: new Date(about.savedAtMs).toISOString(),
    from: new Date(about.fromMs).toISOString(),
    to: new Date(about.toMs).toISOString(),
    bytes,
    isNarrowed: about.isNarrowed,
  };
}

/** What every file system takes, and no header is broken by. */
function fileNameOf({ name, fromMs }: AboutRecording): string {
  const plain = name
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 40);
  const at = new Date(fromMs).toISOString().slice(0, 16).replace(":", "-");
  return `${plain || "recording"}-${at}Z${ending}`;
}

function isFileError(error: unknown): boolean {
  return error instanceof Error && "code" in error;
}
