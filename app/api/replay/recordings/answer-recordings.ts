import { requirePermission } from "@/app/access/require-permission.ts";
import { type AuditedRuntime, audited, beginDeed } from "@/app/api/alarms/audited.ts";
import { problem } from "@/app/api/problem.ts";
import { readJsonBody } from "@/app/api/read-json-body.ts";
import type { ReplayRecording } from "@/lib/domain/index.ts";
import type { Runtime } from "@/lib/runtime/server.ts";
import { answerReplayError } from "../answer-replay-error.ts";
import { newRecordingShape, recordingType } from "./recording-shape.ts";

type GetRuntime = () => Promise<AuditedRuntime & Pick<Runtime, "replay">>;
type Admitted = Exclude<Awaited<ReturnType<typeof requirePermission>>, { readonly refusal: Response }>;

const uncached = { "Cache-Control": "no-store" };

/** GET: the recordings that people saved, the newest first. */
export async function answerRecordings(request: Request, runtime: GetRuntime): Promise<Response> {
  const asked = await requirePermission(request, undefined, runtime);
  if ("refusal" in asked) return asked.refusal;
  const { replay } = await runtime();
  return answerReplayError(async () =>
    Response.json({ recordings: await replay.recordings() }, { headers: uncached }),
  );
}

/** POST: keeps a part of what is recorded for good, as far as whoever asks may see it. */
export async function answerSaveRecording(request: Request, runtime: GetRuntime): Promise<Response> {
  const asked = await requirePermission(request, "exportFiles", runtime);
  if ("refusal" in asked) return asked.refusal;
  const read = await readJsonBody(request, newRecordingShape);
  if ("refusal" in read) return read.refusal;
  const found = await runtime();
  const { name, from, to } = read.body;
  return answerReplayError(async () => {
    await found.auth.limits.exportFile(asked.actor.id);
    const question = { name, by: nameOf(asked), fromMs: Date.parse(from), toMs: Date.parse(to) };
    const deed = { action: "recording.save", target: name, wanted: { from, to } };
    const work = () => found.replay.save({ ...question, scope: asked.rights.scope });
    return answerMade(found, { request, ...asked }, deed, work);
  });
}

/** PUT: takes a recording that was downloaded somewhere; an administrator's, because everybody may then play it. */
export async function answerLoadRecording(request: Request, runtime: GetRuntime): Promise<Response> {
  const asked = await requirePermission(request, "administer", runtime);
  if ("refusal" in asked) return asked.refusal;
  if (request.headers.get("content-type") !== recordingType)
    return problem("unsupported_media_type", `Send Content-Type: ${recordingType}.`);
  const { body } = request;
  if (body === null) return problem("bad_request", "Send the file as the body.");
  const found = await runtime();
  return answerReplayError(async () => {
    await found.auth.limits.exportFile(asked.actor.id);
    const deed = { action: "recording.load" };
    return answerMade(found, { request, ...asked }, deed, () => found.replay.load(body, nameOf(asked)));
  });
}

/** GET: the file, with what whoever asks may see and nothing else. Written down before the first byte. */
export async function answerDownload(request: Request, id: string, runtime: GetRuntime): Promise<Response> {
  const asked = await requirePermission(request, "exportFiles", runtime);
  if ("refusal" in asked) return asked.refusal;
  const found = await runtime();
  return answerReplayError(async () => {
    await found.auth.limits.exportFile(asked.actor.id);
    const begun = await beginDeed(found, { request, ...asked }, { action: "recording.download", target: id });
    if ("refusal" in begun) return begun.refusal;
    try {
      const { name, bytes } = await found.replay.download(id, asked.rights.scope);
      await begun.finish({ result: "done", after: { file: name } });
      return new Response(bodyOf(bytes), {
        headers: {
          ...uncached,
          "Content-Type": recordingType,
          "Content-Disposition": `attachment; filename="${name}"`,
        },
      });
    } catch (error) {
      await begun.finish({ result: "failed" });
      throw error;
    }
  });
}

/** DELETE: an administrator's. 404 when there is none. */
export async function answerDeleteRecording(
  request: Request,
  id: string,
  runtime: GetRuntime,
): Promise<Response> {
  const asked = await requirePermission(request, "administer", runtime);
  if ("refusal" in asked) return asked.refusal;
  const found = await runtime();
  return answerReplayError(async () => {
    const deed = { action: "recording.delete", target: id };
    const removed = await audited(found, { request, ...asked }, deed, async () => {
      const wasThere = await found.replay.remove(id);
      return { answer: { wasThere }, result: wasThere ? "done" : "not_found" };
    });
    if ("refusal" in removed) return removed.refusal;
    if (!removed.wasThere) return problem("not_found", "There is no such recording.");
    return new Response(null, { status: 204, headers: uncached });
  });
}

/** The recording that `work` makes; that it could not be made is written down as well. */
async function answerMade(
  runtime: AuditedRuntime,
  asked: Parameters<typeof beginDeed>[1],
  deed: Parameters<typeof beginDeed>[2],
  work: () => Promise<ReplayRecording>,
): Promise<Response> {
  const begun = await beginDeed(runtime, asked, deed);
  if ("refusal" in begun) return begun.refusal;
  try {
    const recording = await work();
    await begun.finish({ result: "done", after: recording });
    return Response.json(recording, { status: 201, headers: uncached });
  } catch (error) {
    await begun.finish({ result: "failed" });
    throw error;
  }
}

function nameOf({ actor }: Admitted): string {
  return actor.kind === "person" ? actor.login : actor.name;
}

/** At the reader's pace; whoever goes away in the middle lets go of the file. */
function bodyOf(bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = bytes[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
