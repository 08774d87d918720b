"use client";

import Link from "next/link";
import { AlarmMark } from "../alarms/alarm-mark.tsx";
import { LateCommands } from "../commands/late-commands.tsx";
import { entityPath } from "../ui/entity-path.ts";
import type { AgentLine } from "./agent-line.ts";

/** The name of an agent as the way to its page, and what can be ordered of it. */
export function AgentName({ line: { id, agent } }: { readonly line: AgentLine }) {
  return (
    <>
      <Link
        href={entityPath("agents", id)}
        prefetch={false}
        className="link min-w-0 truncate"
        title={agent.name}
        dir="auto"
      >
        {agent.name}
      </Link>
      <AlarmMark target={id} />
      <LateCommands part="menu" kind="agents" id={id} />
    </>
  );
}
