"use client";

import { Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "../../ui/icon-button.tsx";
import type { Team } from "../administered.ts";
import { useFloorNames } from "../use-floor-names.ts";

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
    <section className="table-box shrink-0" aria-label={t("title")}>
      <table className="data-table steady settled">
        <thead>
          <tr>
            <th scope="col" className="w-56 2xl:w-80 max-sm:w-auto">
              {t("column.name")}
            </th>
            <th scope="col" className="number w-20">
              {t("column.count")}
            </th>
            <th scope="col" className="max-md:hidden">
              {t("column.agents")}
            </th>
            <th scope="col" className="number w-28 max-sm:hidden">
              {t("column.narrows")}
            </th>
            <th scope="col" className="w-24">
              <span className="sr-only">{t("column.actions")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
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
        </tbody>
      </table>
    </section>
  );
}
