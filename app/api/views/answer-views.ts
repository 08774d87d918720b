import type { z } from "zod";
import { requirePermission } from "@/app/access/require-permission.ts";
import { type AuditedRuntime, audited } from "@/app/api/alarms/audited.ts";
import { answerUnavailable } from "@/app/api/answer-unavailable.ts";
import { problem } from "@/app/api/problem.ts";
import { readJsonBody } from "@/app/api/read-json-body.ts";
import type { Runtime } from "@/lib/runtime/server.ts";
import { newViewShape, viewChangeShape, viewOrderShape, viewPath } from "./view-shape.ts";

type ViewsRuntime = AuditedRuntime & Pick<Runtime, "views">;
type GetRuntime = () => Promise<ViewsRuntime>;
type Views = Runtime["views"];
type View = Awaited<ReturnType<Views["list"]>>[number];
type Asked = Exclude<Awaited<ReturnType<typeof requirePermission>>, { readonly refusal: Response }>;

/** GET: one's own views of the list at `?path=` in their order, then what others share, by name. */
export async function answerViews(request: Request, runtime: GetRuntime): Promise<Response> {
  const asked = await requirePermission(request, undefined, runtime);
  if ("refusal" in asked) return asked.refusal;
  const wanted = viewPath.safeParse(new URL(request.url).searchParams.get("path"));
  if (!wanted.success) return problem("bad_request", "path: give that of a list, such as /agents.");
  const { views, auth } = await runtime();
  return orUnavailable(async () => {
    const found = await views.list(asked.actor.id, wanted.data);
    const isAnothers = found.some(({ account }) => account !== asked.actor.id);
    const names = new Map((isAnothers ? await auth.people.list() : []).map(({ id, name }) => [id, name]));
    const told = found.map(({ account, ...view }) => ({
      ...shown(view),
      isOwn: account === asked.actor.id,
      ...(account === asked.actor.id || !names.has(account) ? {} : { by: names.get(account) }),
    }));
    return Response.json({ views: told, mayShare: asked.rights.permissions.shareViews }, { headers });
  });
}

/** POST: keeps a view, in place of one's own of that name. */
export async function answerNewView(request: Request, runtime: GetRuntime): Promise<Response> {
  const asked = await requirePermission(request, undefined, runtime);
  if ("refusal" in asked) return asked.refusal;
  const read = await readJsonBody(request, newViewShape);
  if ("refusal" in read) return read.refusal;
  const { body } = read;
  if (body.isShared && !asked.rights.permissions.shareViews) return mayNotShare();
  const house = await runtime();
  const deed = { action: "view.keep", target: body.path, wanted: body };
  return changed(house, request, asked, deed, async () => {
    const kept = await house.views.keep(asked.actor.id, body);
    if (kept.answer !== "done") return { answer: refused(kept.answer), result: "refused" };
    const place = `/api/views/${encodeURIComponent(kept.view.id)}`;
    const answer = Response.json(
      { ...shown(kept.view), isOwn: true },
      { status: 201, headers: { ...headers, Location: place } },
    );
    return { answer, result: "done", after: shown(kept.view) };
  });
}

/** PATCH: one's own views of a list come in another order; those that are not named stay behind in theirs. */
export async function answerOrderedViews(request: Request, runtime: GetRuntime): Promise<Response> {
  const asked = await requirePermission(request, undefined, runtime);
  if ("refusal" in asked) return asked.refusal;
  const read = await readJsonBody(request, viewOrderShape);
  if ("refusal" in read) return read.refusal;
  const { body } = read;
  const house = await runtime();
  const deed = { action: "view.order", target: body.path, wanted: body };
  return changed(house, request, asked, deed, async () => {
    await house.views.arrange(asked.actor.id, body.path, body.order);
    return { answer: new Response(null, { status: 204, headers }), result: "done" };
  });
}

/** PATCH: another name, another query, shared or no longer; what is not given stays. */
export async function answerChangedView(
  request: Request,
  id: string,
  runtime: GetRuntime,
): Promise<Response> {
  const asked = await requirePermission(request, undefined, runtime);
  if ("refusal" in asked) return asked.refusal;
  const read = await readJsonBody(request, viewChangeShape);
  if ("refusal" in read) return read.refusal;
  const { body } = read;
  if (body.isShared === true && !asked.rights.permissions.shareViews) return mayNotShare();
  const house = await runtime();
  const deed = { action: "view.change", target: id, wanted: body };
  return changed(house, request, asked, deed, async () => {
    const before = await house.views.find(asked.actor.id, id);
    const answer = await house.views.change(asked.actor.id, id, given(body));
    if (answer !== "done") return { answer: refused(answer), result: "refused" };
    const after = await house.views.find(asked.actor.id, id);
    if (after === undefined) return { answer: refused("gone"), result: "refused" };
    return {
      answer: Response.json({ ...shown(after), isOwn: true }, { headers }),
      result: "done",
      before: before && shown(before),
      after: shown(after),
    };
  });
}

/** DELETE: one's own view is no more, for those too with whom it was shared. */
export async function answerRemovedView(
  request: Request,
  id: string,
  runtime: GetRuntime,
): Promise<Response> {
  const asked = await requirePermission(request, undefined, runtime);
  if ("refusal" in asked) return asked.refusal;
  const house = await runtime();
  return changed(house, request, asked, { action: "view.remove", target: id }, async () => {
    const before = await house.views.find(asked.actor.id, id);
    if (!(await house.views.remove(asked.actor.id, id)))
      return { answer: refused("gone"), result: "refused" };
    const answer = new Response(null, { status: 204, headers });
    return { answer, result: "done", before: before && shown(before) };
  });
}

const headers = { "Cache-Control": "no-store" };

/** Without what is not given. */
function given({ name, query, isShared }: z.output<typeof viewChangeShape>) {
  return {
    ...(name === undefined ? {} : { name }),
    ...(query === undefined ? {} : { query }),
    ...(isShared === undefined ? {} : { isShared }),
  };
}

/** Changes something between two rows of the audit; 503 while the database is away. */
async function changed(
  house: ViewsRuntime,
  request: Request,
  { actor }: Asked,
  deed: Parameters<typeof audited>[2],
  work: Parameters<typeof audited<Response>>[3],
): Promise<Response> {
  return orUnavailable(async () => {
    const answer = await audited(house, { request, actor }, deed, work);
    return "refusal" in answer ? answer.refusal : answer;
  });
}

async function orUnavailable(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    return answerUnavailable(error);
  }
}

function shown({ id, path, name, query, isShared }: Omit<View, "account">) {
  return { id, path, name, query, isShared };
}

function mayNotShare(): Response {
  return problem(
    "forbidden",
    "Only supervisors share views; keep it for yourself.",
    {},
    { permission: "shareViews" },
  );
}

function refused(why: "gone" | "taken" | "faults" | "full"): Response {
  switch (why) {
    case "gone":
      return problem("not_found", "You have no such view: it may have been removed meanwhile.");
    case "taken":
      return problem("refused", "You have another view of that name: choose another name.", {}, { why });
    case "full":
      return problem(
        "refused",
        "You have as many views of this list as may be: remove one first.",
        {},
        { why },
      );
    case "faults":
      return problem("bad_request", "name: give 1 to 80 characters without line breaks.");
  }
}
