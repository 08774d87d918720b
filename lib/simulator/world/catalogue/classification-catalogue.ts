import type { ClassificationFacts } from "../types";

/** The registered ways to classify a call. */
export const CLASSIFICATION_CATALOGUE: readonly ClassificationFacts[] = [
  { id: 1, name: "Resolvido no primeiro contato", scope: "general" },
  { id: 2, name: "Encaminhado à área responsável", scope: "general" },
  { id: 3, name: "Ligação caiu", scope: "general" },
  { id: 4, name: "Engano", scope: "general" },
  { id: 11, name: "Dúvida sobre fatura", scope: "inbound" },
  { id: 12, name: "Segunda via", scope: "inbound" },
  { id: 13, name: "Reclamação", scope: "inbound" },
  { id: 14, name: "Solicitação de cancelamento", scope: "inbound" },
  { id: 15, name: "Elogio", scope: "inbound" },
  { id: 21, name: "Venda concluída", scope: "outbound" },
  { id: 22, name: "Sem interesse", scope: "outbound" },
  { id: 23, name: "Promessa de pagamento", scope: "outbound" },
  { id: 24, name: "Retornar mais tarde", scope: "outbound" },
  { id: 31, name: "Visita técnica agendada", scope: "service" },
  { id: 32, name: "Equipamento reiniciado", scope: "service" },
];
