import { z } from "zod";
import type { RecordHead } from "../record-format.ts";
import { ReplayError } from "../replay-error.ts";

const instantMs = z.number().min(-8.64e15).max(8.64e15);

/** Without characters that are no text: it is shown to everybody. */
export const recordingName = z
  .string()
  .trim()
  .min(1, "is empty")
  .max(100, "is longer than 100 characters")
  .refine((text) => !/\p{Cc}|\p{Cf}|\uFFFD/u.test(text), "has characters that are no text");

const shape = z.object({
  name: recordingName,
  by: z.string().max(100),
  savedAtMs: instantMs,
  fromMs: instantMs,
  toMs: instantMs,
  isNarrowed: z.boolean(),
});

/** First record of a recording: what it is. */
export type AboutRecording = z.output<typeof shape>;

/** The most bytes of it that are believed to be one. */
export const mostAboutBytes = 4_096;

export function encodeAbout(about: AboutRecording): Buffer {
  return Buffer.from(JSON.stringify(about));
}

/** @throws ReplayError `unreadable` */
export function decodeAbout(raw: Buffer): AboutRecording {
  try {
    return shape.parse(JSON.parse(raw.toString("utf8")));
  } catch (error) {
    throw new ReplayError("unreadable", "The file does not say what recording it is.", { cause: error });
  }
}

export function isAbout({ kind, rawBytes, packedBytes }: RecordHead): boolean {
  return kind === "about" && rawBytes <= mostAboutBytes && packedBytes <= mostAboutBytes;
}
