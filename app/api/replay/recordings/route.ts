import { runtime } from "@/lib/runtime/server.ts";
import { answerLoadRecording, answerRecordings, answerSaveRecording } from "./answer-recordings.ts";

export const dynamic = "force-dynamic";

/** Recordings that people saved. */
export async function GET(request: Request): Promise<Response> {
  return answerRecordings(request, runtime);
}

/** Saves one. */
export async function POST(request: Request): Promise<Response> {
  return answerSaveRecording(request, runtime);
}

/** Takes one from a file. */
export async function PUT(request: Request): Promise<Response> {
  return answerLoadRecording(request, runtime);
}
