import { readdirSync, readFileSync } from "node:fs";

const ticksPerSecond = 100;

/** CPU seconds (user and system) that a process and its children have used so far. Linux. */
export function cpuSeconds(pid: number): number {
  const own = statFields(pid);
  const ticks = Number(own[11] ?? 0) + Number(own[12] ?? 0);
  return ticks / ticksPerSecond + childrenOf(pid).reduce((sum, child) => sum + cpuSeconds(child), 0);
}

/** Resident bytes of a process and its children. */
export function residentBytes(pid: number): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(read(`/proc/${pid}/status`))?.[1] ?? "0";
  return Number(line) * 1024 + childrenOf(pid).reduce((sum, child) => sum + residentBytes(child), 0);
}

/** Fields of /proc/<pid>/stat after the command name, which may contain spaces: [0] is the state. */
function statFields(pid: number): string[] {
  const text = read(`/proc/${pid}/stat`);
  return text.slice(text.lastIndexOf(")") + 2).split(" ");
}

function childrenOf(pid: number): number[] {
  const tasks = list(`/proc/${pid}/task`);
  return tasks.flatMap((task) =>
    read(`/proc/${pid}/task/${task}/children`).trim().split(" ").filter(Boolean).map(Number),
  );
}

function list(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
