import { z } from "zod";
import { canonicalNode } from "./canonical-node.ts";
import { DiagnosticsCollector } from "./diagnostics-collector.ts";
import { isPlainNode } from "./is-plain-node.ts";
import { shapeFields } from "./shape-fields.ts";
import type { WireAgent } from "./wire-agent.ts";

const { text, word, flag, raw } = shapeFields;

const prePauseShape = z.object({ id: text, name: text, trigger: word, dt_begin: text });

/**
 * What is common to agent events [manual: operational events], the agents list [get_agents_list] and get_status.
 * The name is `agent` in the one and `name` in the others.
 */
export const agentShape = z
  .object({
    agent: text,
    name: text,
    dt_login: text,
    state: word,
    state_id: text,
    dt_last_change_state: text,
    pause_name: text,
    pause_trigger: word,
    pause_timeout: text,
    pre_pause: raw,
    state_changed_by: text,
    branch: text,
    contingency: flag,
  })
  .transform((fields, context): WireAgent => {
    const name = fields.agent ?? fields.name;
    if (name === undefined) {
      context.addIssue({ code: "custom", message: "no agent" });
      return z.NEVER;
    }
    return {
      name,
      state: fields.state,
      stateId: fields.state_id,
      loginDate: fields.dt_login,
      stateDate: fields.dt_last_change_state,
      pauseName: fields.pause_name,
      pauseTrigger: fields.pause_trigger,
      pauseTimeout: fields.pause_timeout,
      prePause: readPrePause(fields.pre_pause),
      changedBy: fields.state_changed_by,
      branch: fields.branch,
      contingency: fields.contingency,
    };
  });

function readPrePause(value: z.output<typeof raw>): WireAgent["prePause"] {
  if (!isPlainNode(value)) return undefined;
  const parsed = prePauseShape.safeParse(canonicalNode(value, new DiagnosticsCollector()));
  if (!parsed.success) return undefined;
  const { id, name, trigger, dt_begin: begin } = parsed.data;
  return id === undefined && name === undefined ? undefined : { id, name, trigger, begin };
}
