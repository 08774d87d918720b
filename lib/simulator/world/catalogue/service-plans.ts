import type { ServicePlan } from "./service-plan";

const DAYTIME = { from: 8, to: 20 };
const COMMERCIAL = { from: 9, to: 18 };
const EXTENDED = { from: 7, to: 22 };

const BASE_PLANS: readonly ServicePlan[] = [
  { name: "SAC_Digital", type: "inbound", media: ["chat", "email"], weight: 5, hours: undefined },
  { name: "Vendas", type: "inbound", media: ["voice"], weight: 5, hours: EXTENDED },
  { name: "Suporte_Tecnico", type: "inbound", media: ["voice", "chat"], weight: 6, hours: undefined },
  { name: "Cobranca", type: "predictive", media: ["voice"], weight: 4, hours: DAYTIME },
  { name: "Retencao", type: "inbound", media: ["voice"], weight: 3, hours: DAYTIME },
  { name: "Financeiro", type: "inbound", media: ["voice", "email"], weight: 3, hours: COMMERCIAL },
  { name: "Agendamento", type: "inbound", media: ["voice", "chat"], weight: 3, hours: DAYTIME },
  { name: "Ouvidoria", type: "inbound", media: ["voice", "email"], weight: 1, hours: COMMERCIAL },
  { name: "Pesquisa_Satisfacao", type: "preview", media: ["voice"], weight: 2, hours: COMMERCIAL },
  { name: "WhatsApp_Vendas", type: "inbound", media: ["chat"], weight: 4, hours: EXTENDED },
  { name: "Televendas", type: "power", media: ["voice"], weight: 3, hours: DAYTIME },
  { name: "Portabilidade", type: "inbound", media: ["voice"], weight: 2, hours: DAYTIME },
  { name: "Emergência", type: "inbound", media: ["voice"], weight: 2, hours: undefined },
  { name: "Faturamento", type: "inbound", media: ["email"], weight: 2, hours: COMMERCIAL },
  { name: "Loja_Virtual", type: "inbound", media: ["chat", "email"], weight: 3, hours: EXTENDED },
  { name: "Instalação", type: "inbound", media: ["voice", "chat"], weight: 2, hours: DAYTIME },
  { name: "Central_Cartoes", type: "inbound", media: ["voice"], weight: 4, hours: undefined },
  { name: "Fidelidade", type: "ready", media: ["voice"], weight: 2, hours: COMMERCIAL },
  {
    name: "Atendimento_Corporativo",
    type: "inbound",
    media: ["voice", "chat", "email"],
    weight: 3,
    hours: DAYTIME,
  },
  { name: "Cancelamento", type: "inbound", media: ["voice", "chat"], weight: 2, hours: DAYTIME },
];
const MARKETS = ["", "PJ", "Ouro", "Condomínios", "Governo"];
const REGIONS = ["", "Sul", "Norte", "Nordeste", "Centro_Oeste"];

/** The first `count` (up to 500) services of the house: twenty kinds, then the same by market and region. */
export function servicePlans(count: number): ServicePlan[] {
  const qualifiers = REGIONS.flatMap((region) => MARKETS.map((market) => [market, region]));
  const all = qualifiers.flatMap((qualifier) => BASE_PLANS.map((plan) => qualified(plan, qualifier)));
  return all.slice(0, count);
}

function qualified(plan: ServicePlan, qualifier: readonly string[]): ServicePlan {
  return { ...plan, name: [plan.name, ...qualifier].filter((part) => part !== "").join("_") };
}
