import { requirePermission } from "@/app/access/require-permission.ts";
import { type AuditedRuntime, audited } from "@/app/api/alarms/audited.ts";
import { problem } from "@/app/api/problem.ts";
import { readJsonBody } from "@/app/api/read-json-body.ts";
import type { Rights } from "@/lib/auth/server.ts";
import { sees } from "@/lib/domain/index.ts";
import type { Runtime } from "@/lib/runtime/server.ts";
import { newBaselineShape } from "./baseline-shape.ts";

type BaselinesRuntime = Pick<Runtime, "auth" | "baselines" | "floor">;
type GetBaselines = () => Promise<BaselinesRuntime>;
type GetChanged = () => Promise<BaselinesRuntime & AuditedRuntime>;
type Book = Runtime["baselines"];
type BookActor = Parameters<Book["seenBy"]>[0];
type Seen = ReturnType<Book["seenBy"]>[number];

/**
 * GET: one's own baselines and those of everybody, of `?service=` or of all services in scope, with what it takes to count on
 * along the floor: the bookmark as of `metrics`, which are those of the floor's `revision`.
 */
export async function answerBaselines(request: Request, runtime: GetBaselines): Promise<Response> {
  const asked = await requirePermission(request, undefined, runtime);
  if ("refusal" in asked) return asked.refusal;
  const { baselines, floor } = await runtime();
  const { epoch, revision } = floor();
  const service = new URL(request.url).searchParams.get("service");
  const seen = seenBy(baselines, asked).filter((each) => service === null || each.service === service);
  const mayShare = asked.rights.permissions.shareBaselines;
  return Response.json({ epoch, revision, mayShare, baselines: seen }, { headers });
}

/** GET: what was counted since one of them, by medium. */
export async function answerFigures(request: Request, id: string, runtime: GetBaselines): Promise<Response> {
  const asked = await requirePermission(request, undefined, runtime);
  if ("refusal" in asked) return asked.refusal;
  const { baselines, floor } = await runtime();
  const seen = find(baselines, asked, id);
  const media = baselines.figures(asked.actor, id);
  if (seen === undefined || media === undefined) return gone();
  const { service, since, by, isShared } = seen;
  const { epoch, revision } = floor();
  return Response.json({ id, service, since, by, isShared, epoch, revision, media }, { headers });
}

/** POST: counts a service from now on, for oneself or, when `isShared`, for everybody. */
export async function answerNewBaseline(request: Request, runtime: GetChanged): Promise<Response> {
  const asked = await requirePermission(request, undefined, runtime);
  if ("refusal" in asked) return asked.refusal;
  const read = await readJsonBody(request, newBaselineShape);
  if ("refusal" in read) return read.refusal;
  const { service, isShared } = read.body;
  const { actor, rights } = asked;
  if (isShared && !rights.permissions.shareBaselines) return mayNotShare();
  if (!sees(rights.scope, "services", service)) return noService();
  const house = await runtime();
  const { baselines } = house;
  const deed = { action: "baseline.mark", target: service, wanted: { isShared } };
  const answer = await audited<Response>(house, { request, actor }, deed, async () => {
    const before = seenBy(baselines, asked).find((each) => isPlace(each, service, isShared));
    const marked = await baselines.mark(actor, service, { isShared });
    if (marked.answer !== "done") return { answer: refused(marked.answer), result: "refused" };
    const after = find(baselines, asked, marked.id);
    const place = `/api/baselines/${encodeURIComponent(marked.id)}`;
    return {
      answer: Response.json(after, { status: 201, headers: { ...headers, Location: place } }),
      result: "done",
      ...{ before: before && told(before), after: after && told(after) },
    };
  });
  return "refusal" in answer ? answer.refusal : answer;
}

/** DELETE: the count ends; the CTI's own counters were never touched. */
export async function answerEndedBaseline(
  request: Request,
  id: string,
  runtime: GetChanged,
): Promise<Response> {
  const asked = await requirePermission(request, undefined, runtime);
  if ("refusal" in asked) return asked.refusal;
  const house = await runtime();
  const { baselines } = house;
  const seen = find(baselines, asked, id);
  if (seen === undefined) return gone();
  const { actor, rights } = asked;
  if (seen.isShared && !rights.permissions.shareBaselines) return mayNotShare();
  const deed = { action: "baseline.end", target: seen.service };
  const answer = await audited<Response>(house, { request, actor }, deed, async () => {
    const ended = await baselines.remove(actor, id);
    if (ended !== "done") return { answer: ended === "gone" ? gone() : refused(ended), result: "refused" };
    return { answer: new Response(null, { status: 204, headers }), result: "done", before: told(seen) };
  });
  return "refusal" in answer ? answer.refusal : answer;
}

const headers = { "Cache-Control": "no-store" };

type Asked = { readonly actor: BookActor; readonly rights: Pick<Rights, "scope"> };

/** Those of services out of scope are as good as absent. */
function seenBy(book: Pick<Book, "seenBy">, { actor, rights }: Asked): readonly Seen[] {
  return book.seenBy(actor).filter(({ service }) => sees(rights.scope, "services", service));
}

function find(book: Pick<Book, "seenBy">, asked: Asked, id: string): Seen | undefined {
  return seenBy(book, asked).find((each) => each.id === id);
}

function isPlace(seen: Seen, service: string, isShared: boolean): boolean {
  return seen.service === service && seen.isShared === isShared;
}

/** What the audit says of one. */
function told({ id, since, by, isShared }: Seen) {
  return { id, since, by, isShared };
}

function noService(): Response {
  return problem("not_found", "There is no such service.");
}

function gone(): Response {
  return problem("not_found", "There is no such count: it may have been ended meanwhile.");
}

function mayNotShare(): Response {
  return problem(
    "forbidden",
    "Only supervisors count for everybody; count for yourself.",
    {},
    { permission: "shareBaselines" },
  );
}

function refused(why: "gone" | "full" | "unavailable"): Response {
  switch (why) {
    case "gone":
      return noService();
    case "full":
      return problem("refused", "There are as many counts as may be: end one first.");
    case "unavailable":
      return problem("unavailable", "The count could not be kept just now; try again shortly.", {
        "Retry-After": "5",
      });
  }
}
