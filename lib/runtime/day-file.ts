import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { DayMemory } from "@/lib/domain/index.ts";
import { writeWhole } from "./write-whole.ts";

const instant = z.iso.datetime();
const values = z.record(z.string(), z.number());
const tally = z.object({ count: z.number().nonnegative(), seconds: z.number().nonnegative() });
const origin = z.enum(["midnight", "gap", "reset"]);
const counters = z.object({
  base: values.exactOptional(),
  last: values.exactOptional(),
  origin: origin.exactOptional(),
  since: instant.exactOptional(),
  resetAt: instant.exactOptional(),
});
const serviceDay = counters.extend({
  finished: z.number().exactOptional(),
  shortestWaitSeconds: z.number().exactOptional(),
  firstReplies: tally.exactOptional(),
  replies: tally.exactOptional(),
});

const shape: z.ZodType<DayMemory> = z.object({
  day: z.object({
    date: z.iso.date(),
    startedAt: instant,
    origin,
    since: instant,
    restoredAt: instant.exactOptional(),
  }),
  heardAt: instant,
  services: z.record(z.string(), z.record(z.string(), serviceDay)),
  agents: z.record(z.string(), z.record(z.string(), z.record(z.string(), counters))),
});

export interface DayFileOptions {
  /** Told, in a sentence, that there is a file which cannot be used, and why. */
  readonly onRefused: (message: string) => void;
}

/**
 * Keeps what a source's day is made of in a small file, so that "today" survives a restart. A missing or spoilt file
 * counts as nothing known: then counters count since their last reset, and say so. A spoilt one is told of.
 */
export function createDayFile(path: string, { onRefused }: DayFileOptions) {
  return {
    async load(): Promise<DayMemory | undefined> {
      const text = await readFile(path, "utf8").catch((error: unknown) => {
        if (!isMissing(error)) onRefused(refusalOf(path, String(error)));
        return undefined;
      });
      if (text === undefined) return undefined;
      const memory = shape.safeParse(parseJson(text));
      if (memory.success) return memory.data;
      const [issue] = memory.error.issues;
      onRefused(refusalOf(path, `${issue?.path.join(".") || "the whole of it"}: ${issue?.message}`));
      return undefined;
    },
    save: (memory: DayMemory): Promise<void> => writeWhole(path, JSON.stringify(memory)),
  };
}

function refusalOf(path: string, why: string): string {
  return `The day kept in ${path} cannot be used (${why}): today counts since the counters were last reset.`;
}

/** Undefined for what is no JSON, which no shape accepts. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
