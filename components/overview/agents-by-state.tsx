"use client";

import Link from "next/link";
import { useLocale } from "next-intl";
import { formatCount, presenceMark } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { isShallowEqual, useFloorValue } from "@/lib/live/index.ts";
import { agentsPath } from "../agents/agents-path.ts";
import { countPresences } from "../agents/count-presences.ts";
import { presences } from "../agents/presences.ts";
import { Panel } from "../ui/panel.tsx";
import { StateLabel } from "../ui/state-label.tsx";

/** How the agents are spread over the states; each line leads to those agents. */
export function AgentsByState() {
  const t = useWords("overview");
  const words = useWords("presence");
  const locale = useLocale();
  const counts = useFloorValue(countPresences, isShallowEqual);
  const most = counts === undefined ? 1 : Math.max(1, ...Object.values(counts));
  return (
    <Panel title={t("agentsByState")}>
      <ul className="py-1">
        {presences.map((presence) => {
          const mark = presenceMark(presence);
          const count = counts?.[presence];
          return (
            <li key={presence}>
              <Link
                href={agentsPath([presence])}
                prefetch={false}
                className="grid grid-cols-[8.5rem_minmax(0,1fr)_3rem] items-center gap-3 px-4 py-1 text-[0.8125rem] hover:bg-raised focus-visible:-outline-offset-2"
              >
                <StateLabel mark={mark} word={words(presence)} />
                <span className="h-1.5 rounded-full bg-raised" aria-hidden="true">
                  <span
                    className="block h-full tone-bar rounded-full"
                    style={{
                      width: `${(100 * (count ?? 0)) / most}%`,
                      ["--tone" as string]: `var(--${mark.tone})`,
                    }}
                  />
                </span>
                <span className="live-value text-end font-semibold" data-presence-count={presence}>
                  {count === undefined ? "—" : formatCount(count, locale)}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
