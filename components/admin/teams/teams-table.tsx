"use client";

import { Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "../../ui/icon-button.tsx";
import { TitledTable } from "../../ui/titled-table.tsx";
import type { Team } from "../administered.ts";
import { useFloorNames } from "../use-floor-names.ts";

const columns = [
  { name: "name", className: "w-56 2xl:w-80 max-sm:w-auto" },
  { name: "count", className: "number w-20" },
  { name: "agents", className: "max-md:hidden" },
  { name: "narrows", className: "number w-28 max-sm:hidden" },
] as const;

/** The teams with their members, and who is narrowed to them. */
export function TeamsTable({
  teams,
  onEdit,
  onRemove,
}: {
  readonly teams: readonly Team[];
  readonly onEdit: (team: Team) => void;
  readonly onRemove: (team: Team) => void;
}) {
  const t = useTranslations("administration.teams");
  const names = useFloorNames("agents");
  return (
    <TitledTable
      title={t("title")}
      heads={columns.map(({ name, className }) => ({ label: t(`column.${name}`), className }))}
      actions={{ label: t("column.actions"), className: "w-24" }}
      isSettled
    >
      {teams.map((team) => (
        <tr key={team.id} data-team={team.name}>
          <th scope="row" title={team.name} className="truncate">
            {team.name}
          </th>
          <td className="number">{team.agents.length}</td>
          <td className="max-md:hidden text-ink-soft">
            {team.agents.map((id) => names[id] ?? id.slice(id.indexOf(":") + 1)).join(", ")}
          </td>
          <td className="number max-sm:hidden">{team.narrows}</td>
          <td>
            <span className="flex justify-end">
              <IconButton
                label={t("edit", { name: team.name })}
                icon={<Pencil className="size-4" aria-hidden="true" />}
                onClick={() => onEdit(team)}
              />
              <IconButton
                label={t("remove", { name: team.name })}
                icon={<Trash2 className="size-4" aria-hidden="true" />}
                onClick={() => onRemove(team)}
              />
            </span>
          </td>
        </tr>
      ))}
    </TitledTable>
  );
}
