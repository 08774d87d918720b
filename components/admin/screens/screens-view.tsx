"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { TabList } from "../../ui/tab-list.tsx";
import { TabPanel } from "../../ui/tab-panel.tsx";
import { LinksList } from "./links-list.tsx";
import { ScreensList } from "./screens-list.tsx";

/** The screens on the walls, and the links that let them in. */
export function ScreensView() {
  const t = useTranslations("screensAdmin");
  const [tab, setTab] = useState<"screens" | "links">("screens");
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-3" data-view="screens">
      <TabList
        id="screens"
        className="self-start"
        label={t("title")}
        tabs={[
          { value: "screens", label: t("tab.screens") },
          { value: "links", label: t("tab.links") },
        ]}
        chosen={tab}
        onChoose={setTab}
      />
      <TabPanel id="screens" chosen={tab} className="flex min-h-0 flex-1 flex-col">
        {tab === "screens" ? <ScreensList /> : <LinksList />}
      </TabPanel>
    </div>
  );
}
