// The import table: who may enter where. Each room lists the rooms it may import; everything else is an error.
const rooms = {
  domain: [],
  format: [],
  simulator: [],
  egress: [],
  sources: ["domain", "egress"],
  calendar: ["domain", "sources/upstream.ts"],
  hub: ["domain", "sources/upstream.ts"],
  stream: ["domain"],
  trends: ["domain"],
  history: ["domain", "store", "trends"],
  replay: ["domain", "stream/server.ts", "sources/upstream.ts"],
  reports: ["domain", "format", "store", "egress"],
  "browser-policy": [],
  store: [],
  audit: ["domain", "store"],
  auth: ["domain", "store"],
  views: ["domain", "store"],
  baselines: ["domain", "store"],
  boards: ["domain", "store"],
  screens: ["domain"],
  alarms: ["domain", "store"],
  commands: ["domain", "sources/upstream.ts"],
  runtime: [
    "domain",
    "format",
    "sources",
    "calendar",
    "hub",
    "stream",
    "replay",
    "trends",
    "history",
    "reports",
    "store",
    "audit",
    "auth",
    "alarms",
    "views",
    "baselines",
    "boards",
    "screens",
    "commands",
    "simulator",
    "browser-policy",
    "egress",
  ],
  live: ["stream/index.ts", "stream/frames", "domain", "format"],
  testing: ["domain", "sources", "hub", "stream", "simulator"],
};

const isTest = "(\\.test\\.tsx?$|/testing/)";

const roomRules = Object.entries(rooms).map(([room, allowed]) => ({
  name: `room-${room}`,
  comment: `lib/${room} may import only: ${allowed.join(", ") || "nothing of ours"}`,
  severity: "error",
  from: { path: `^lib/${room}/`, pathNot: isTest },
  to: {
    path: "^(app|components|lib)/",
    pathNot: [`^lib/${room}/`, ...allowed.map((name) => `^lib/${name}`)],
  },
}));

/** Another room is entered only by its face. */
const faceRules = Object.keys(rooms).map((room) => ({
  name: `face-${room}`,
  comment: `lib/${room} is entered through its index.ts or server.ts`,
  severity: "error",
  from: {
    path: "^(app|components|lib|instrumentation|proxy)",
    pathNot: [`^lib/${room}/`, isTest, "^lib/testing/"],
  },
  to: {
    path: `^lib/${room}/`,
    pathNot: [
      `^lib/${room}/(index|server)\\.ts$`,
      "^lib/sources/upstream\\.ts$",
      "^lib/sources/[^/]+/server\\.ts$",
      // What needs React or Next: code of the server that only writes numbers must not meet it.
      "^lib/format/(request|use-words)\\.ts$",
    ],
  },
}));

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    ...roomRules,
    ...faceRules,
    {
      name: "components-stay-in-the-browser",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^(app|lib)/", pathNot: "^lib/(live|domain|format)/" },
    },
    {
      name: "pages-compose",
      comment: "app imports the runtime, sign-in, the browser rooms and components",
      severity: "error",
      from: { path: "^app/", pathNot: isTest },
      to: { path: "^lib/", pathNot: "^lib/(runtime|auth|screens|stream|replay|live|domain|format)/" },
    },
    {
      name: "simulator-is-independent",
      comment: "the simulator shares no code and no library with the client",
      severity: "error",
      from: { path: "^lib/simulator/", pathNot: isTest },
      to: { dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-peer"] },
    },
    {
      name: "domain-and-format-are-pure",
      severity: "error",
      from: { path: "^lib/(domain|format)/", pathNot: [isTest, "^lib/format/(request|use-words)\\.ts$"] },
      to: { dependencyTypes: ["core", "npm", "npm-dev"] },
    },
    {
      name: "testing-is-for-tests",
      severity: "error",
      from: { path: "^(app|components|lib)/", pathNot: [isTest, "^lib/testing/"] },
      to: { path: "^lib/testing/" },
    },
    { name: "no-unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["react-server", "import", "require", "node", "default"],
    },
  },
};
