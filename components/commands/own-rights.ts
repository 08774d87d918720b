import { type CommandName, type EntityId, type Scope, sees, seesEvery } from "@/lib/domain/index.ts";

const permissionNames = ["changeAgentState", "logoutAgent", "resetStats", "shareBaselines"] as const;

type CommandPermission = (typeof permissionNames)[number];

/** What of `GET /api/session` decides which commands are offered. */
export interface OwnRights {
  readonly role: string;
  readonly permissions: Readonly<Record<CommandPermission, boolean>>;
  readonly scope: Scope;
  /** The Interact login that this person's commands are sent with, or would be. */
  readonly interactLogin?: string;
  /** Somebody gave a login for this session, which the server keeps. */
  readonly isLoginGiven: boolean;
  /** No login's grants are known yet, so that one is asked for before a command is sent. */
  readonly isLoginMissing: boolean;
}

/** A total map, so that a new command must be given what it takes. The server decides by the same. */
const wanted: Readonly<Record<CommandName, CommandPermission>> = {
  set_agent_state: "changeAgentState",
  agent_logout: "logoutAgent",
  reset_agent_stats: "resetStats",
  reset_service_stats: "resetStats",
  clear_agent_stats: "shareBaselines",
  clear_service_stats: "shareBaselines",
};

/** Whether a command is offered, of `target` where it has one. The server is asked again with each command. */
export function mayOrder(rights: OwnRights | undefined, name: CommandName, target?: EntityId): boolean {
  if (rights === undefined || rights.role === "viewer") return false;
  if (!rights.isLoginMissing && !rights.permissions[wanted[name]]) return false;
  const collection = name.includes("service") ? "services" : "agents";
  return target === undefined ? seesEvery(rights.scope, collection) : sees(rights.scope, collection, target);
}

/** The answer of `GET /api/session`; undefined for anything else. */
export function readOwnRights(body: unknown): OwnRights | undefined {
  if (!isRecord(body) || typeof body.role !== "string" || !isRecord(body.permissions)) return undefined;
  const { permissions } = body;
  const scope = readScope(body.scope);
  if (scope === undefined) return undefined;
  const login = [body.commandLogin, body.interactLogin].find((each) => typeof each === "string");
  return {
    role: body.role,
    permissions: {
      changeAgentState: permissions.changeAgentState === true,
      logoutAgent: permissions.logoutAgent === true,
      resetStats: permissions.resetStats === true,
      shareBaselines: permissions.shareBaselines === true,
    },
    scope,
    ...(typeof login === "string" ? { interactLogin: login } : {}),
    isLoginGiven: typeof body.commandLogin === "string",
    isLoginMissing: body.commandLogin === undefined && body.grantsAt === undefined,
  };
}

/** Whether both offer the same. */
export function isSameRights(a: OwnRights | undefined, b: OwnRights | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function readScope(scope: unknown): Scope | undefined {
  if (!isRecord(scope)) return undefined;
  if (scope.kind === "all" || scope.kind === "none") return { kind: scope.kind };
  const [services, agents] = [readReach(scope.services), readReach(scope.agents)];
  if (scope.kind !== "lists" || services === undefined || agents === undefined) return undefined;
  return { kind: "lists", services, agents };
}

function readReach(reach: unknown): "all" | readonly EntityId[] | undefined {
  if (reach === "all") return reach;
  return Array.isArray(reach) ? reach.filter((id) => typeof id === "string") : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
