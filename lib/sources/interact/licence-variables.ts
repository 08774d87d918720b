/** Existing and in use by kind [manual: MIBs, Licenças do CTI]; the pair of configuration stands the other way round. */
export const licenceVariables = [
  {
    monitor: "agent",
    kind: "screen synchronism (agent/monitor)",
    existing: "4687.22.6.1.1",
    inUse: "4687.22.6.1.2",
  },
  {
    monitor: "supervisor",
    kind: "supervision (supervisor/monitor)",
    existing: "4687.22.6.1.7",
    inUse: "4687.22.6.1.8",
  },
  {
    monitor: "config",
    kind: "configuration (config/monitor)",
    existing: "4687.22.6.1.16",
    inUse: "4687.22.6.1.15",
  },
] as const;
