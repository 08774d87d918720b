import { chatServices } from "@/lib/domain/index.ts";
import { answerDashboard, type DashboardRuntime } from "./answer-dashboard.ts";

/** Omni's chat-services, as of the instant of the floor document. */
export function answerChatServices(
  request: Request,
  runtime: () => Promise<DashboardRuntime>,
): Promise<Response> {
  return answerDashboard(request, runtime, {
    parameters: ["organization_id", "service_id", "user_id", "media_filter"],
    compute: (floor, filters, { whatsappServices }) =>
      chatServices(floor, filters, { nowMs: Date.parse(floor.serverTime), whatsappServices }),
  });
}
