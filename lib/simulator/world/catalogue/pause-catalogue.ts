import type { PauseFacts } from "../types";

/** The registered pause reasons: manual ones with their limits, then the scheduled ones. */
export const PAUSE_CATALOGUE: readonly PauseFacts[] = [
  manual(101, "Almoço", 60, 60),
  manual(102, "Descanso", 20, 10),
  manual(103, "Banheiro", 30, 10),
  manual(104, "Treinamento", 0, 0),
  manual(105, "Feedback", 60, 30),
  manual(106, "Reunião", 120, 60),
  manual(107, "Ambulatório", 0, 45),
  manual(108, "Problema técnico", 0, 0),
  scheduled(201, "Ginástica laboral", 10),
  scheduled(202, "Intervalo NR-17", 20),
  scheduled(203, "Diálogo diário", 15),
];

function manual(id: number, name: string, totalMinutes: number, partialMinutes: number): PauseFacts {
  return { id, name, trigger: "manual", totalMinutes, partialMinutes, durationMinutes: 0 };
}

function scheduled(id: number, name: string, durationMinutes: number): PauseFacts {
  return { id, name, trigger: "scheduled", totalMinutes: 0, partialMinutes: 0, durationMinutes };
}
