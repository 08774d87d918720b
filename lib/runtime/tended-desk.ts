import { type AlarmDesk, type AlarmStore, carryMarks, createAlarmDesk } from "@/lib/alarms/server.ts";
import type { FloorContent } from "@/lib/domain/index.ts";
import type { Hub } from "@/lib/hub/server.ts";

/** A desk that looks at every floor published once all alarms are told, until the hub stops. */
export function tendedDesk(hub: Hub, store: AlarmStore): AlarmDesk {
  const desk = createAlarmDesk({
    store,
    floor: () => hub.current().content,
    report: (facts) => hub.report(facts),
    now: Date.now,
  });
  let isTold = false;
  hub.subscribe(({ content }) => {
    if (!isTold && isLive(content)) {
      isTold = true;
      carryMarks(store, content.alarms);
    }
    if (isTold) desk.tend(content);
  }, new AbortController().signal);
  return desk;
}

/** Live means that the source has told everything, its active alarms too. */
function isLive({ sources }: Pick<FloorContent, "sources">): boolean {
  return Object.values(sources).some(({ link }) => link === "live");
}
