"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFloorValue } from "@/lib/live/index.ts";
import { PageHeader } from "../ui/page-header.tsx";
import { SearchBox } from "../ui/search-box.tsx";
import { ServicesTable } from "./services-table.tsx";

const countServices = (floor: { services: object }) => Object.keys(floor.services).length;

/** The services page: a search and the whole list. */
export function ServicesView() {
  const t = useTranslations("services");
  const [search, setSearch] = useState("");
  const count = useFloorValue(countServices);
  return (
    <>
      <PageHeader title={t("title")}>
        <p className="text-ink-soft">{count === undefined ? "—" : t("count", { count })}</p>
        <div className="ms-auto max-sm:w-full">
          <SearchBox label={t("search")} value={search} onChange={setSearch} />
        </div>
      </PageHeader>
      <ServicesTable search={search} />
    </>
  );
}
