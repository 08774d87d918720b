import { omniMedia } from "@/lib/domain/index.ts";
import type { Paths } from "./operation.ts";
import { listOf, numberOrNull, oneOf, orNull, record, reference, type Schema, text } from "./schema.ts";

/** Attributes of Omni that are a number, or null when it cannot be known. */
function known(...names: readonly string[]): Readonly<Record<string, Schema>> {
  return Object.fromEntries(names.map((name) => [name, numberOrNull]));
}

/** Omni's two dashboards, in its names and spelling. */
export const dashboardSchemas: Readonly<Record<string, Schema>> = {
  ChatsDashboardAgent: record({
    ...{ Agente: text, User_short_name: text, Capacidade: numberOrNull },
    Status: orNull(oneOf(["offline", "available", "pausa"])),
    Serviço: orNull(listOf(text)),
    Atendimento: orNull(
      listOf(
        record({
          Status: oneOf(["normal", "holding"]),
          Serviço: { type: ["string", "null"] },
          Protocolo: text,
        }),
      ),
    ),
  }),
  ChatService: record({
    Service: text,
    ...known("Chat_tm1r", "Chat_aht", "Chat_tmr", "Atendidas", "Recebidas", "Finalizadas"),
    ...known("Total_disponiveis", "Em_atendimento", "Fila", "Logged", "CountAvailable", "CountPaused"),
    ...known("CountTalking", "Offline", "MIN_TIME", "AVG_TIME", "MAX_TIME"),
  }),
  ChatServices: record({
    ...known("Fila", "Recebidas", "Sessions", "Finished_sessions", "Current_chats", "Chat_aht", "Chat_tmr"),
    ...known("Chat_tmr1", "Total_disponíveis", "Total_telas", "_logged", "_countAvailable"),
    ...known("_countPaused", "_countTalking", "Offline"),
    Services: listOf(reference("ChatService")),
  }),
};

const organization_id = { ...text, description: "Taken and ignored: one installation is one organisation." };
const media_filter = oneOf(omniMedia);

export const dashboardPaths: Paths = {
  "/api/dashboard/chats-dashboard": {
    get: {
      summary: "Omni's dashboard of agents' chats; 503 while the contact centre is not heard live",
      query: { organization_id, media_filter },
      ...{ answer: listOf(reference("ChatsDashboardAgent")), screens: "too", refusals: [404] },
    },
  },
  "/api/dashboard/chat-services": {
    get: {
      summary: "Omni's dashboard of digital contacts; 503 while the contact centre is not heard live",
      query: { organization_id, service_id: text, user_id: text, media_filter },
      ...{ answer: reference("ChatServices"), screens: "too", refusals: [404] },
    },
  },
};
