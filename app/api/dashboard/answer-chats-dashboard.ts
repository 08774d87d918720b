import { chatsDashboard } from "@/lib/domain/index.ts";
import { answerDashboard, type DashboardRuntime } from "./answer-dashboard.ts";

/** Omni's chats-dashboard; `media_filter`, which Omni has elsewhere only, narrows contacts and slots here too. */
export function answerChatsDashboard(
  request: Request,
  runtime: () => Promise<DashboardRuntime>,
): Promise<Response> {
  return answerDashboard(request, runtime, {
    parameters: ["organization_id", "media_filter"],
    compute: (floor, { media }, { whatsappServices }) => chatsDashboard(floor, { media, whatsappServices }),
  });
}
