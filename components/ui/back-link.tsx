"use client";

import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { goBack } from "./go-back.ts";

/** The way up to the list a page belongs to; the list is then as it was left. */
export function BackLink({ href, label }: { readonly href: string; readonly label: string }) {
  const router = useRouter();
  return (
    <Link
      href={href}
      className="link -mb-2 inline-flex items-center gap-1 self-start text-xs text-ink-soft"
      onNavigate={(event) => {
        event.preventDefault();
        goBack(href, (list) => router.push(list));
      }}
    >
      <ArrowLeft className="size-3.5" aria-hidden="true" />
      {label}
    </Link>
  );
}
