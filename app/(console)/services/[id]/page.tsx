import type { Metadata } from "next";
import { centreTimezone } from "@/app/access/centre-timezone.ts";
import { requirePerson } from "@/app/access/require-person.ts";
import { ServiceView } from "@/components/services/service-view.tsx";
import { decodeId } from "@/components/ui/decode-id.ts";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = decodeId((await params).id);
  return { title: id.slice(id.indexOf(":") + 1) };
}

export default async function ServicePage({ params }: Props) {
  await requirePerson();
  return <ServiceView id={decodeId((await params).id)} timezone={await centreTimezone()} />;
}
