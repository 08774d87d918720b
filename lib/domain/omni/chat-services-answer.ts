import type { Known } from "./known.ts";

/** Omni's `chat-services`, in its names and spelling, which differ between totals and services. Times are seconds. */
export interface ChatServices {
  readonly Fila: Known;
  readonly Recebidas: Known;
  readonly Sessions: Known;
  readonly Finished_sessions: Known;
  readonly Current_chats: Known;
  readonly Chat_aht: Known;
  readonly Chat_tmr: Known;
  readonly Chat_tmr1: Known;
  readonly Total_disponíveis: Known;
  readonly Total_telas: Known;
  readonly _logged: Known;
  readonly _countAvailable: Known;
  readonly _countPaused: Known;
  readonly _countTalking: Known;
  readonly Offline: Known;
  readonly Services: readonly ChatServicesService[];
}

export interface ChatServicesService {
  readonly Service: string;
  readonly Chat_tm1r: Known;
  readonly Chat_aht: Known;
  readonly Chat_tmr: Known;
  readonly Atendidas: Known;
  readonly Recebidas: Known;
  readonly Finalizadas: Known;
  readonly Total_disponiveis: Known;
  readonly Em_atendimento: Known;
  readonly Fila: Known;
  readonly Logged: Known;
  readonly CountAvailable: Known;
  readonly CountPaused: Known;
  readonly CountTalking: Known;
  readonly Offline: Known;
  readonly MIN_TIME: Known;
  readonly AVG_TIME: Known;
  readonly MAX_TIME: Known;
}
