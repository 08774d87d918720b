"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { BoardPrivacy } from "@/lib/domain/index.ts";

/** What every tile of a board goes by. */
export interface BoardSetting {
  readonly privacy: BoardPrivacy;
  /** IANA zone of the contact centre. */
  readonly timezone: string;
  /** Names of the services whose chats are WhatsApp. */
  readonly whatsappServices: readonly string[];
}

const Setting = createContext<BoardSetting | undefined>(undefined);

/** Gives the tiles inside what they go by. */
export function BoardSettingProvider({
  privacy,
  timezone,
  whatsappServices,
  children,
}: BoardSetting & { readonly children: ReactNode }) {
  const setting = useMemo(
    () => ({ privacy, timezone, whatsappServices }),
    [privacy, timezone, whatsappServices],
  );
  return <Setting value={setting}>{children}</Setting>;
}

/** What the tile's board says; a tile outside a board is a mistake of ours. */
export function useBoardSetting(): BoardSetting {
  const setting = useContext(Setting);
  if (setting === undefined) throw new Error("A tile stands outside a BoardSettingProvider.");
  return setting;
}
