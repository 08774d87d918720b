interface ChatLines {
  readonly welcome: string;
  readonly customer: readonly [string, ...string[]];
  readonly agent: readonly [string, ...string[]];
}

/** What people write in chats. */
export const CHAT_LINES: ChatLines = {
  welcome: "Olá! Agradecemos o contato. Como posso ajudar?",
  customer: [
    "Bom dia, preciso da segunda via da fatura",
    "Minha internet caiu de novo",
    "Qual o prazo de entrega?",
    "Não consigo acessar minha conta",
    "Já paguei e continua aparecendo em aberto",
    "Sim, é esse endereço mesmo",
    "Um momento, vou procurar o número do pedido",
    "Pode ser amanhã à tarde?",
    "Ok, obrigado!",
    "Não funcionou 😕",
    "Entendi, vou aguardar",
  ],
  agent: [
    "Um instante, por favor, vou verificar",
    "Poderia me informar o CPF do titular?",
    "Localizei o seu cadastro, obrigada",
    "O técnico está agendado para amanhã, das 8h às 12h",
    "Enviei a segunda via para o seu e-mail",
    "O estorno será concluído em até 5 dias úteis",
    "Por favor, reinicie o equipamento e aguarde 2 minutos",
    "Posso ajudar em algo mais?",
    "Compreendo, vou encaminhar à área responsável",
  ],
};
