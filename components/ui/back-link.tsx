import { ArrowLeft } from "lucide-react";
import Link from "next/link";

/** The way up to the list a page belongs to. */
export function BackLink({ href, label }: { readonly href: string; readonly label: string }) {
  return (
    <Link href={href} className="link -mb-2 inline-flex items-center gap-1 self-start text-xs text-ink-soft">
      <ArrowLeft className="size-3.5" aria-hidden="true" />
      {label}
    </Link>
  );
}
