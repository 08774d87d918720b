"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { type AuditFilters, parseAuditFilters, writeAuditFilters } from "./audit-filters.ts";

/** The filters that the address asks for, and the way to change them: a reload and a shared link show the same rows. */
export function useAuditFilters(): readonly [AuditFilters, (part: Partial<AuditFilters>) => void] {
  const path = usePathname();
  const text = useSearchParams().toString();
  const filters = useMemo(() => parseAuditFilters(new URLSearchParams(text)), [text]);
  const change = (part: Partial<AuditFilters>) => {
    const query = writeAuditFilters({ ...filters, ...part }).toString();
    window.history.replaceState(null, "", query === "" ? path : `${path}?${query}`);
  };
  return [filters, change];
}
