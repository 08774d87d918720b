import { z } from "zod";
import { recordingName } from "@/lib/replay/server.ts";

/** What no form of another site can send, and what the file is. */
export const recordingType = "application/vnd.mirante.recording";

const instant = z.iso.datetime({ offset: true, message: "is no instant such as 2026-11-21T14:32:00Z" });

/** The part of what is recorded that is to be kept for good. */
export const newRecordingShape = z
  .strictObject({ name: recordingName, from: instant, to: instant })
  .refine(({ from, to }) => Date.parse(from) < Date.parse(to), {
    path: ["to"],
    message: "is not after from",
  });
