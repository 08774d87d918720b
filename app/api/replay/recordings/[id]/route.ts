import { runtime } from "@/lib/runtime/server.ts";
import { answerDeleteRecording, answerDownload } from "../answer-recordings.ts";

export const dynamic = "force-dynamic";

interface Place {
  readonly params: Promise<{ readonly id: string }>;
}

/** The file of a recording. */
export async function GET(request: Request, { params }: Place): Promise<Response> {
  return answerDownload(request, (await params).id, runtime);
}

/** Deletes one. */
export async function DELETE(request: Request, { params }: Place): Promise<Response> {
  return answerDeleteRecording(request, (await params).id, runtime);
}
