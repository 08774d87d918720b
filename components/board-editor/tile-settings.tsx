"use client";

import { Copy, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { boardLimits, type Tile } from "@/lib/domain/index.ts";
import { Button } from "../ui/button.tsx";
import { AgentsListFields } from "./fields/agents-list-fields.tsx";
import { AnnouncementFields } from "./fields/announcement-fields.tsx";
import { ChatServicesFields } from "./fields/chat-services-fields.tsx";
import { ClockFields } from "./fields/clock-fields.tsx";
import { KpiTileFields } from "./fields/kpi-tile-fields.tsx";
import { PlaceFields } from "./fields/place-fields.tsx";
import { ServicesField } from "./fields/services-field.tsx";
import { ServicesTableFields } from "./fields/services-table-fields.tsx";
import { TextField } from "./fields/text-field.tsx";
import { TrendFields } from "./fields/trend-fields.tsx";
import { WaitingCallsFields } from "./fields/waiting-calls-fields.tsx";
import type { SettingsProps } from "./settings-props.ts";
import { TileIcon } from "./tile-icon.tsx";
import { useEditWords } from "./use-edit-words.ts";
import { withMember } from "./with-member.ts";

/** What can be set of a tile, by its kind. */
export function TileSettings({ tile, faultOf, act }: SettingsProps & { readonly tile: Tile }) {
  const t = useTranslations("boardEditor");
  const words = useEditWords();
  const atMs = () => performance.now();
  const set = (field: string, changed: Tile) => act({ do: "set_tile", tile: changed, field, atMs: atMs() });
  const untitled = words.tile(withMember<Tile, "title">(tile, "title", undefined));
  return (
    <>
      <header className="flex items-center gap-2">
        <TileIcon kind={tile.kind} />
        <h2 className="text-sm font-semibold">{t(`kind.${tile.kind}.name`)}</h2>
      </header>
      <TextField
        label={t("field.title")}
        fault={faultOf("title")}
        value={tile.title ?? ""}
        placeholder={untitled}
        maxLength={boardLimits.title}
        onChange={(title) =>
          set("title", withMember<Tile, "title">(tile, "title", title === "" ? undefined : title))
        }
      />
      <KindFields tile={tile} faultOf={faultOf} onChange={set} />
      <p role="alert" className="text-xs text-fault empty:hidden">
        {faultOf("")}
      </p>
      <PlaceFields tile={tile} act={act} />
      <div className="flex flex-wrap gap-2 border-t border-line pt-3">
        <Button onClick={() => act({ do: "duplicate_tile", tileId: tile.id, atMs: atMs() })}>
          <Copy className="size-3.5" aria-hidden="true" />
          {t("duplicate")}
        </Button>
        <Button onClick={() => act({ do: "remove_tile", tileId: tile.id, atMs: atMs() })}>
          <Trash2 className="size-3.5" aria-hidden="true" />
          {t("remove")}
        </Button>
      </div>
    </>
  );
}

function KindFields({
  tile,
  faultOf,
  onChange,
}: Pick<SettingsProps, "faultOf"> & {
  readonly tile: Tile;
  readonly onChange: (field: string, tile: Tile) => void;
}) {
  switch (tile.kind) {
    case "kpi":
      return <KpiTileFields tile={tile} faultOf={faultOf} onChange={onChange} />;
    case "services_table":
      return <ServicesTableFields tile={tile} faultOf={faultOf} onChange={onChange} />;
    case "agents_by_state":
    case "chats":
      return (
        <ServicesField
          value={tile.services}
          fault={faultOf("services")}
          onChange={(services) => onChange("services", { ...tile, services })}
        />
      );
    case "agents_list":
      return <AgentsListFields tile={tile} faultOf={faultOf} onChange={onChange} />;
    case "waiting_calls":
      return <WaitingCallsFields tile={tile} faultOf={faultOf} onChange={onChange} />;
    case "alarms":
      return null;
    case "chat_services":
      return <ChatServicesFields tile={tile} faultOf={faultOf} onChange={onChange} />;
    case "trend":
      return <TrendFields tile={tile} faultOf={faultOf} onChange={onChange} />;
    case "clock":
      return <ClockFields tile={tile} faultOf={faultOf} onChange={onChange} />;
    case "announcement":
      return <AnnouncementFields tile={tile} faultOf={faultOf} onChange={onChange} />;
  }
}
