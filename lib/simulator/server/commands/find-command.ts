import type { Quirks } from "../control/quirks";
import type { Command } from "./command";
import { getStatus } from "./get-status";
import { listCommands } from "./list-commands";
import { mibCommands } from "./mib-commands";
import { monitorCommands } from "./monitor-commands";
import { supervisorCommands } from "./supervisor-commands";

const supervisorMonitor = monitorCommands("supervisor");
const resources: ReadonlyMap<string, readonly Command[]> = new Map([
  ["supervisor/monitor", supervisorMonitor],
  ["agent/monitor", monitorCommands("agent")],
  ["config/monitor", monitorCommands("config")],
  ["supervisor", [...listCommands, ...supervisorCommands, ...named(supervisorMonitor, "get_subscriptions")]],
  ["agent", [...listCommands, getStatus]],
  ["mibs", mibCommands],
]);

/** The command a path below the base addresses; undefined when there is none. */
export function findCommand(path: string, quirks: Quirks): Command | undefined {
  const cut = path.lastIndexOf("/");
  if (quirks.has("55") && path === "supervisor/monitor/get_subscriptions") return undefined;
  return resources.get(path.slice(0, cut))?.find(({ name }) => name === path.slice(cut + 1));
}

function named(commands: readonly Command[], name: string): readonly Command[] {
  return commands.filter((command) => command.name === name);
}
