import {
  BellRing,
  ChartLine,
  Clock,
  Gauge,
  Hourglass,
  type LucideIcon,
  Megaphone,
  MessageSquareText,
  MessagesSquare,
  Table2,
  UserRound,
  UsersRound,
} from "lucide-react";
import type { TileKind } from "@/lib/domain/index.ts";

const icons: Readonly<Record<TileKind, LucideIcon>> = {
  kpi: Gauge,
  services_table: Table2,
  agents_by_state: UsersRound,
  agents_list: UserRound,
  waiting_calls: Hourglass,
  alarms: BellRing,
  chats: MessagesSquare,
  chat_services: MessageSquareText,
  trend: ChartLine,
  clock: Clock,
  announcement: Megaphone,
};

/** The sign of a kind of tile; its word stands beside it. */
export function TileIcon({ kind }: { readonly kind: TileKind }) {
  const Icon = icons[kind];
  return <Icon className="size-4 shrink-0 text-ink-soft" aria-hidden="true" />;
}
