"use client";

import { presenceMark } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useAgent } from "@/lib/live/index.ts";
import { TickingDuration } from "../live/ticking-duration.tsx";
import { agentAlias } from "./agent-alias.ts";
import { useBoardSetting } from "./board-setting.tsx";
import { TileState } from "./tile-state.tsx";

/** One agent on a board: who, in which state, for how long. An id holds the name, so that it stays out where names do. */
export function AgentLine({ id }: { readonly id: string }) {
  const words = useWords("presence");
  const { privacy } = useBoardSetting();
  const agent = useAgent(id);
  if (agent === undefined) return null;
  const isNamed = privacy.agents === "names";
  const reason = privacy.hidesPauseReasons ? undefined : agent.pause?.name;
  const mark = presenceMark(agent.presence);
  return (
    <li
      className="tile-line tile-person"
      data-presence={agent.presence}
      {...(isNamed ? { "data-agent": id } : {})}
    >
      <bdi data-cut-name="" className="tile-line-name">
        {isNamed ? agent.name : agentAlias(agent.name)}
      </bdi>
      <TileState mark={mark} word={reason ?? words(mark.word)} />
      <span className="tile-line-figure">
        <TickingDuration
          since={agent.since}
          isAtLeast={agent.sinceIsFloor}
          hooks={{ "data-time-in-state": "" }}
        />
      </span>
    </li>
  );
}
