import { z } from "zod";

const mostTargets = 100;
const longestWaitMinutes = 8 * 60;

const text = (most: number) =>
  z
    .string()
    .min(1, "is empty")
    .max(most, `is longer than ${most} characters`)
    .refine((value) => !/[\p{Cc}\uFFFD]/u.test(value), "has characters that are no text");

const id = text(300);
const ids = z
  .array(id)
  .min(1, "names nobody")
  .max(mostTargets, `names more than ${mostTargets}`)
  .refine((names) => new Set(names).size === names.length, "names somebody twice");
const reason = text(500).optional();
const stateId = z.union([text(32), z.number().int().min(0).transform(String)], {
  error: 'is no state: give "2" to free, or the id of a pause',
});
const later = {
  /** `contact_ended`: kept until the agent has no contact in hand. */
  when: z.enum(["now", "contact_ended"]).optional(),
  expires_minutes: z.number().int().min(1).max(longestWaitMinutes).optional(),
};

/** A body of whichever command, in one form. */
export interface CommandBody {
  /** Ids of agents or services; empty for a command about a whole source. */
  readonly targets: readonly string[];
  /** Several were asked for, be it one: the answer has items. */
  readonly isList: boolean;
  readonly stateId?: string | undefined;
  readonly source?: string | undefined;
  readonly reason?: string | undefined;
  /** It is to wait until the contact in hand has ended, for so long. */
  readonly later?: { readonly expiresInMs?: number };
}

const agents = { agent: id.optional(), agents: ids.optional(), reason };
const services = { service: id.optional(), services: ids.optional(), reason };
const source = z
  .strictObject({ source: text(100).optional(), reason })
  .transform((body): CommandBody => ({ ...body, targets: [], isList: false }));

/**
 * The bodies of commands, by name: one target or a list of them, by ids of the floor. To wait until the contact in hand
 * has ended is for one agent at a time, and only what waits may expire.
 */
export const commandShapes = {
  set_agent_state: targeted(z.strictObject({ ...agents, ...later, state_id: stateId })),
  agent_logout: targeted(z.strictObject({ ...agents, ...later })),
  reset_agent_stats: targeted(z.strictObject(agents)),
  reset_service_stats: targeted(z.strictObject(services)),
  clear_agent_stats: source,
  clear_service_stats: source,
} as const;

interface Written {
  readonly agent?: string | undefined;
  readonly agents?: readonly string[] | undefined;
  readonly service?: string | undefined;
  readonly services?: readonly string[] | undefined;
  readonly state_id?: string;
  readonly reason?: string | undefined;
  readonly when?: "now" | "contact_ended" | undefined;
  readonly expires_minutes?: number | undefined;
}

function targeted<Shape extends z.ZodType<Written>>(shape: Shape) {
  return shape.transform((body, context): CommandBody => {
    const one = body.agent ?? body.service;
    const list = body.agents ?? body.services;
    const complain = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if ((one === undefined) === (list === undefined)) complain("agent", "name one target, or a list of them");
    const isLater = body.when === "contact_ended";
    if (isLater && list !== undefined) complain("when", "contact_ended is for one agent at a time");
    const minutes = body.expires_minutes;
    if (minutes !== undefined && !isLater) complain("expires_minutes", "only what waits can expire");
    return {
      targets: list ?? (one === undefined ? [] : [one]),
      isList: list !== undefined,
      stateId: body.state_id,
      reason: body.reason,
      ...(isLater ? { later: minutes === undefined ? {} : { expiresInMs: minutes * 60_000 } } : {}),
    };
  });
}
