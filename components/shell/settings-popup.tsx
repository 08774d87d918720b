"use client";

import { Menu } from "@base-ui/react/menu";
import { Check, LogOut, UserRound } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { locales } from "@/lib/format/index.ts";
import { dispatchKeyIntent } from "../keyboard/key-handlers.ts";
import { singleKeysSetting } from "../keyboard/single-keys-setting.ts";
import { densitySetting } from "../ui/density-setting.ts";
import { MenuPopup } from "../ui/menu-parts.tsx";
import { themeSetting } from "../ui/theme-setting.ts";
import { toggleFullScreen } from "../ui/toggle-full-screen.ts";
import type { OpenedProps } from "../ui/use-opener.ts";
import { useSetting } from "../ui/use-setting.ts";
import { chooseLanguage } from "./choose-language.ts";
import type { ShownPerson } from "./shown-person.ts";
import { signOut } from "./sign-out.ts";

/** What can be set, in its menu. */
export function SettingsPopup({ person, ...opened }: OpenedProps & { readonly person: ShownPerson }) {
  return (
    <MenuPopup {...opened} className="max-h-(--available-height) w-60 p-1">
      <ThemeGroup />
      <LanguageGroup />
      <DensityGroup />
      <ScreenItems />
      <PersonGroup person={person} />
    </MenuPopup>
  );
}

function PersonGroup({ person: { name, login } }: { readonly person: ShownPerson }) {
  const t = useTranslations("person");
  return (
    <Menu.Group className="menu-group">
      <Menu.GroupLabel className="px-3 pt-1 pb-0.5 text-xs text-ink-soft">
        <span className="sr-only">{t("signedIn")} </span>
        <span className="block truncate font-medium">{name}</span>
        {login === name ? null : <span className="block truncate">{login}</span>}
      </Menu.GroupLabel>
      <Menu.LinkItem closeOnClick className="menu-item" render={<Link href="/account" />}>
        <Tick>
          <UserRound className="size-3.5" aria-hidden="true" />
        </Tick>
        {t("account")}
      </Menu.LinkItem>
      <Menu.Item className="menu-item" onClick={() => void signOut()}>
        <Tick>
          <LogOut className="size-3.5" aria-hidden="true" />
        </Tick>
        {t("signOut")}
      </Menu.Item>
    </Menu.Group>
  );
}

function ThemeGroup() {
  const t = useTranslations("settings");
  const chosen = useSetting(themeSetting);
  return (
    <Choices
      label={t("theme.label")}
      options={themeSetting.options}
      chosen={chosen}
      onChoose={themeSetting.choose}
      wordOf={(option) => t(`theme.${option}`)}
    />
  );
}

function DensityGroup() {
  const t = useTranslations("settings");
  const chosen = useSetting(densitySetting);
  return (
    <Choices
      label={t("density.label")}
      options={densitySetting.options}
      chosen={chosen}
      onChoose={densitySetting.choose}
      wordOf={(option) => t(`density.${option}`)}
    />
  );
}

function LanguageGroup() {
  const t = useTranslations("language");
  const locale = useLocale();
  const router = useRouter();
  return (
    <Choices
      label={t("label")}
      options={locales}
      chosen={locale}
      onChoose={(option) => {
        chooseLanguage(option);
        router.refresh();
      }}
      wordOf={(option) => t(option)}
    />
  );
}

function ScreenItems() {
  const t = useTranslations("settings");
  const singleKeys = useSetting(singleKeysSetting);
  return (
    <Menu.Group className="menu-group">
      <Menu.CheckboxItem
        className="menu-item"
        checked={singleKeys === "on"}
        onCheckedChange={(isOn) => singleKeysSetting.choose(isOn ? "on" : "off")}
      >
        <Tick>
          <Menu.CheckboxItemIndicator>
            <Check className="size-3.5 text-accent" aria-hidden="true" />
          </Menu.CheckboxItemIndicator>
        </Tick>
        {t("singleKeys")}
      </Menu.CheckboxItem>
      <Menu.Item className="menu-item" onClick={() => dispatchKeyIntent("help")}>
        <Tick />
        {t("help")}
      </Menu.Item>
      <Menu.Item className="menu-item" onClick={toggleFullScreen}>
        <Tick />
        {t("fullScreen")}
      </Menu.Item>
    </Menu.Group>
  );
}

function Choices<Option extends string>({
  label,
  options,
  chosen,
  onChoose,
  wordOf,
}: {
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: string;
  readonly onChoose: (option: Option) => void;
  readonly wordOf: (option: Option) => string;
}) {
  return (
    <Menu.Group className="menu-group">
      <Menu.GroupLabel className="px-3 pt-1 pb-0.5 text-xs font-medium text-ink-soft">
        {label}
      </Menu.GroupLabel>
      <Menu.RadioGroup value={chosen} onValueChange={onChoose}>
        {options.map((option) => (
          <Menu.RadioItem key={option} value={option} closeOnClick={false} className="menu-item">
            <Tick>
              <Menu.RadioItemIndicator>
                <Check className="size-3.5 text-accent" aria-hidden="true" />
              </Menu.RadioItemIndicator>
            </Tick>
            <span className="first-letter:uppercase">{wordOf(option)}</span>
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </Menu.Group>
  );
}

/** Keeps the words of a menu in one line, chosen or not. */
function Tick({ children }: { readonly children?: ReactNode }) {
  return <span className="grid size-4 shrink-0 place-items-center">{children}</span>;
}
