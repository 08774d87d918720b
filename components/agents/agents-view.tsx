"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFloorValue } from "@/lib/live/index.ts";
import { PageHeader } from "../ui/page-header.tsx";
import { SearchBox } from "../ui/search-box.tsx";
import { agentsPath } from "./agents-path.ts";
import { AgentsTable } from "./agents-table.tsx";
import { PresenceFilter } from "./presence-filter.tsx";
import { readPresences } from "./read-presences.ts";

const countAgents = (floor: { agents: object }) => Object.keys(floor.agents).length;

/** The agents page: counts by state that filter, a search, and the table. */
export function AgentsView({ presence }: { readonly presence: string | undefined }) {
  const t = useTranslations("agents");
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState(() => readPresences(presence));
  const count = useFloorValue(countAgents);
  return (
    <>
      <PageHeader title={t("title")}>
        <p className="text-ink-soft">{count === undefined ? "—" : t("count", { count })}</p>
        <div className="ms-auto max-sm:w-full">
          <SearchBox label={t("search")} value={search} onChange={setSearch} />
        </div>
      </PageHeader>
      {/* The filter stays in the address, so that a reload or a shared link shows the same people. */}
      <PresenceFilter
        chosen={chosen}
        onChoose={(next) => {
          setChosen(next);
          window.history.replaceState(null, "", agentsPath(next));
        }}
      />
      <AgentsTable search={search} chosen={chosen} />
    </>
  );
}
