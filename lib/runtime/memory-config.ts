import { z } from "zod";
import { integer } from "./whole-number.ts";

/** What is remembered of the floor, and how much of it. */
export interface MemoryConfig {
  /** Whether history is written, and how long it keeps its minutes, its quarters of an hour, and everything else. */
  readonly history: {
    readonly isRecording: boolean;
    readonly minutesDays: number;
    readonly quartersDays: number;
    readonly spansDays: number;
  };
  /** The memory of the floor; 0 hours = nothing is recorded. */
  readonly replay: { readonly hours: number; readonly mostBytes: number };
  /** Path of a recording to play in the place of a contact centre. */
  readonly recording: string | undefined;
}

/** As `Variable` of the configuration: each with its check and an example. */
export const memoryVariables = {
  HISTORY: { schema: z.enum(["on", "off"]).default("on"), example: "on" },
  HISTORY_MINUTES_DAYS: { schema: integer(1, 60, 8), example: "8" },
  HISTORY_QUARTERS_DAYS: { schema: integer(8, 4000, 400), example: "400" },
  HISTORY_SPANS_DAYS: { schema: integer(1, 1000, 90), example: "90" },
  RECORDING: {
    schema: z.string().trim().max(4_096, "is longer than a path").optional(),
    example: "./lunch.mirante",
  },
  REPLAY_HOURS: { schema: integer(0, 168, 24), example: "24" },
  REPLAY_MAX_MB: { schema: integer(16, 1_000_000, 1024), example: "1024" },
};

export type MemoryValues = {
  [Name in keyof typeof memoryVariables]: z.output<(typeof memoryVariables)[Name]["schema"]>;
};

/** The part of the configuration. */
export function memoryConfig(values: MemoryValues): MemoryConfig {
  return {
    history: {
      isRecording: values.HISTORY === "on",
      minutesDays: values.HISTORY_MINUTES_DAYS,
      quartersDays: values.HISTORY_QUARTERS_DAYS,
      spansDays: values.HISTORY_SPANS_DAYS,
    },
    replay: { hours: values.REPLAY_HOURS, mostBytes: values.REPLAY_MAX_MB * 1024 * 1024 },
    recording: values.RECORDING,
  };
}
