"use client";

import Link from "next/link";
import { entityPath } from "../ui/entity-path.ts";
import { useEntityName } from "./use-entity-name.ts";

/** The name of a service or agent as a link to its page. */
export function EntityLink({
  collection,
  id,
}: {
  readonly collection: "services" | "agents";
  readonly id: string;
}) {
  const name = useEntityName(collection, id);
  return (
    <Link href={entityPath(collection, id)} prefetch={false} className="link" title={name}>
      {name}
    </Link>
  );
}
