"use client";

import Link from "next/link";
import { AlarmMark } from "../alarms/alarm-mark.tsx";
import { MediaName } from "../live/media-name.tsx";
import { entityPath } from "../ui/entity-path.ts";
import { agentPassport } from "./agent-passport.ts";
import type { ChatsLine } from "./chats-line.ts";
import { PassportSign } from "./passport-button.tsx";
import type { ReadChats } from "./use-chats-reader.ts";

/** The agent as the way to its page, or the medium of one contact. */
export function ChatsName({
  line: { agent, contact },
  reader,
}: {
  readonly line: ChatsLine;
  readonly reader: ReadChats;
}) {
  if (contact !== undefined)
    return (
      <span className="ps-6">
        <MediaName media={contact.media} />
      </span>
    );
  return (
    <>
      <Link
        href={entityPath("agents", agent.id)}
        prefetch={false}
        className="link min-w-0 truncate"
        title={agent.name}
        dir="auto"
      >
        {agent.name}
      </Link>
      <AlarmMark target={agent.id} />
      <PassportSign subject={agentPassport(agent, "capacity", reader)} />
    </>
  );
}
