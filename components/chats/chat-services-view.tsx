"use client";

import { useCallback, useDeferredValue, useMemo, useRef } from "react";
import type { FloorDocument } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { currentFloor, currentNow, useCalmIds, useFloorValue } from "@/lib/live/index.ts";
import { LatePrintHeader } from "../live/late-print-header.tsx";
import {
  arrangeRows,
  ColumnDrawer,
  DataTable,
  ExportMenu,
  IgnoredNote,
  useTableView,
  type ViewRules,
} from "../ui/data-table/index.ts";
import { foldText } from "../ui/fold-text.ts";
import { PageHeader } from "../ui/page-header.tsx";
import { SearchBox } from "../ui/search-box.tsx";
import { useHeld } from "../ui/use-held.ts";
import { ViewsButton } from "../views/views-button.tsx";
import { ChatFilterBar } from "./chat-filter-bar.tsx";
import { chatServiceRules, ServicesReaderContext } from "./chat-service-rules.ts";
import { chatServicesViewRules } from "./chat-services-view-rules.ts";
import { ChatTotals } from "./chat-totals.tsx";
import { OmniPassport } from "./omni-passport.tsx";
import { useChatFilters } from "./use-chat-filters.ts";
import { useChatServiceColumns } from "./use-chat-service-columns.tsx";
import { type ReadServices, useChatServicesReader } from "./use-chat-services-reader.ts";

const path = "/chats/services";

/** The chat services page: totals of digital contacts and each service, as Omni's chat-services. */
export function ChatServicesView({ whatsappServices }: { readonly whatsappServices: readonly string[] }) {
  const t = useWords("chats");
  const services = useWords("services");
  // The filters of the address decide what the columns read, so rules come before them.
  const { view, setView, ignored } = useTableView(chatServicesViewRules);
  const filters = useChatFilters(view);
  const reader = useChatServicesReader(filters, whatsappServices);
  const columns = useChatServiceColumns(reader);
  const rules: ViewRules = useMemo(() => ({ ...chatServicesViewRules, columns }), [columns]);
  const box = useRef<HTMLElement>(null);
  const { search, sort } = useDeferredValue(view);
  const select = useCallback(
    (floor: FloorDocument) => arrangeRows(listed(reader(floor), search), columns, sort),
    [reader, search, columns, sort],
  );
  const keys = useCalmIds(select, useHeld(box));
  const count = useFloorValue(useCallback((floor: FloorDocument) => reader(floor).services.length, [reader]));
  const shape = { view, onViewChange: setView, columns };
  return (
    <OmniPassport>
      <PageHeader title={t("servicesTitle")}>
        <p className="text-ink-soft">{count === undefined ? "—" : services("count", { count })}</p>
        <div className="ms-auto flex min-w-0 flex-wrap items-center gap-2 max-sm:w-full print:hidden">
          <SearchBox
            label={t("searchServices")}
            value={view.search}
            onChange={(text) => setView({ ...view, search: text })}
          />
          <ColumnDrawer rules={rules} {...shape} />
          <ViewsButton path={path} rules={rules} view={view} onViewChange={setView} />
          <ExportMenu
            subject={t("servicesTitle")}
            columns={columns}
            view={view}
            readRows={() => readLines(keys ?? [], reader)}
            readNowMs={currentNow}
          />
        </div>
      </PageHeader>
      <LatePrintHeader />
      <div className="flex min-w-0 shrink-0 flex-wrap items-center gap-2 print:hidden">
        <ChatFilterBar filters={filters} view={view} onViewChange={setView} hasUser />
      </div>
      <IgnoredNote ignored={[...ignored, ...filters.ignored]} />
      <ChatTotals reader={reader} />
      <ServicesReaderContext value={reader}>
        <DataTable
          {...shape}
          label={t("servicesTitle")}
          path={path}
          box={box}
          rules={chatServiceRules}
          keys={keys}
          emptyNote={t("noServices")}
        />
      </ServicesReaderContext>
    </OmniPassport>
  );
}

function listed({ services }: ReturnType<ReadServices>, search: string) {
  const text = foldText(search);
  return services
    .filter(({ name }) => text === "" || foldText(name).includes(text))
    .map((row) => ({ id: row.id, row }));
}

/** What is on screen. */
function readLines(keys: readonly string[], reader: ReadServices) {
  const floor = currentFloor();
  if (floor === undefined) return [];
  return keys.flatMap((id) => reader(floor).service(id) ?? []);
}
