"use client";

import { Ellipsis, ScanEye } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Menu, MenuItem } from "../../ui/menu.tsx";
import { TitledTable } from "../../ui/titled-table.tsx";
import { Ago } from "./ago.tsx";
import { OrderNote } from "./order-note.tsx";
import { ScreenFacts } from "./screen-facts.tsx";
import { ScreenStateLabel } from "./screen-state.tsx";
import type { ToldScreen } from "./told-screens.ts";

const columns = [
  { name: "name", className: "w-52 2xl:w-72 max-sm:w-auto" },
  { name: "state", className: "w-36 max-sm:w-28" },
  { name: "board", className: "max-md:hidden" },
  { name: "paintedAt", className: "w-24 max-lg:hidden" },
  { name: "fedAt", className: "w-24 max-lg:hidden" },
  { name: "browser", className: "w-44 max-xl:hidden" },
  { name: "address", className: "w-40 max-lg:hidden" },
] as const;

export interface ScreenActs {
  readonly onIdentify: (screen: ToldScreen) => void;
  readonly onReload: (screen: ToldScreen) => void;
  readonly onEdit: (screen: ToldScreen) => void;
  readonly onRevoke: (screen: ToldScreen) => void;
}

/** The screens there are, those that need somebody first, each with what can be done about it from here. */
export function ScreensTable({
  screens,
  build,
  nameOf,
  ...acts
}: ScreenActs & {
  readonly screens: readonly ToldScreen[];
  /** The build that every screen should run. */
  readonly build: string;
  readonly nameOf: (board: string) => string;
}) {
  const t = useTranslations("screensAdmin");
  return (
    <TitledTable
      title={t("title")}
      heads={columns.map(({ name, className }) => ({ label: t(`column.${name}`), className }))}
      actions={{ label: t("column.actions"), className: "w-24" }}
      isSettled
    >
      {screens.map((screen) => (
        <ScreenRow key={screen.id} screen={screen} build={build} boardName={nameOf(screen.board)} {...acts} />
      ))}
    </TitledTable>
  );
}

const isUrgent = ({ state }: ToldScreen) => state === "frozen" || state === "stale" || state === "outdated";

function ScreenRow({
  screen,
  build,
  boardName,
  ...acts
}: ScreenActs & { readonly screen: ToldScreen; readonly build: string; readonly boardName: string }) {
  const t = useTranslations("screensAdmin");
  const { name, linkName, state, address } = screen;
  return (
    <tr data-screen={name} className={isUrgent(screen) ? "bg-delayed-ground" : ""}>
      <th scope="row" className="py-1.5!">
        <span className="block truncate" title={name}>
          {name}
        </span>
        <span className="block truncate text-xs font-normal text-ink-soft" title={linkName}>
          {t("byLink", { name: linkName })}
        </span>
        <OrderNote order={screen.order} />
      </th>
      <td>
        <ScreenStateLabel state={state} />
        {state === "offline" ? (
          <span className="block text-xs text-ink-soft">
            {t.rich("since", { ago: () => <Ago at={screen.seenAt} absence={t("neverTold")} /> })}
          </span>
        ) : null}
      </td>
      <td className="max-md:hidden" title={boardName}>
        <span className="block truncate">{boardName}</span>
        <span className="block text-xs text-ink-soft">
          {screen.boardVersion === undefined ? null : t("version", { version: screen.boardVersion })}
        </span>
      </td>
      <td className="max-lg:hidden">
        <Ago at={screen.paintedAt} absence={t("neverTold")} />
      </td>
      <td className="max-lg:hidden">
        <Ago at={screen.fedAt} absence={t("neverTold")} />
      </td>
      <td className="max-xl:hidden">
        <ScreenFacts screen={screen} build={build} />
      </td>
      <td className="max-lg:hidden" title={screen.userAgent}>
        <span className="block truncate">{address}</span>
      </td>
      <td>
        <span className="flex justify-end">
          <IconButton
            label={t("act.identify", { name })}
            icon={<ScanEye className="size-4" aria-hidden="true" />}
            onClick={() => acts.onIdentify(screen)}
          />
          <ScreenMenu screen={screen} {...acts} />
        </span>
      </td>
    </tr>
  );
}

function ScreenMenu({ screen, ...acts }: ScreenActs & { readonly screen: ToldScreen }) {
  const t = useTranslations("screensAdmin");
  const label = t("menu", { name: screen.name });
  return (
    <Menu
      trigger={
        <Button kind="quiet" className="w-8 justify-center px-0" aria-label={label} title={label}>
          <Ellipsis className="size-4" aria-hidden="true" />
        </Button>
      }
    >
      <MenuItem onPress={() => acts.onReload(screen)}>{t("act.reload")}</MenuItem>
      <MenuItem onPress={() => acts.onEdit(screen)}>{t("act.edit")}</MenuItem>
      <MenuItem onPress={() => acts.onRevoke(screen)}>{t("act.revoke")}</MenuItem>
    </Menu>
  );
}
