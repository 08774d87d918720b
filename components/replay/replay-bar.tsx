"use client";

import { useReplayMode } from "@/lib/live/index.ts";
import { FollowAddress } from "./follow-address.tsx";
import { JumpForm } from "./jump-form.tsx";
import { PlayerButtons } from "./player-buttons.tsx";
import { PlayerNote } from "./player-note.tsx";
import { RecordingsButton } from "./recordings-button.tsx";
import { ReplayClock } from "./replay-clock.tsx";
import { ReplayTimeline } from "./replay-timeline.tsx";

/** What a replay is steered by, in sight of every page: which instant this is, the line of time, and the way back. */
export function ReplayBar() {
  const { player } = useReplayMode();
  if (player === undefined) return null;
  return (
    <section className="replay-bar" data-replay-bar="" aria-labelledby="replay-clock">
      <FollowAddress player={player} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5">
        <ReplayClock player={player} />
        <PlayerButtons player={player} />
        <JumpForm player={player} />
        <RecordingsButton player={player} />
      </div>
      <ReplayTimeline player={player} />
      <PlayerNote player={player} />
    </section>
  );
}
