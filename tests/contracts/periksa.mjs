// Reads one AsyncAPI document from standard input; prints what the official parser says of it.
import { text } from "node:stream/consumers";
import { DiagnosticSeverity, Parser } from "@asyncapi/parser";

const { document, diagnostics } = await new Parser().parse(await text(process.stdin));
const findings = diagnostics.map(({ severity, code, path, message }) => ({
  severity: DiagnosticSeverity[severity],
  code,
  path: path.join("/"),
  message,
}));
const channels = (document?.channels().all() ?? []).map((channel) => ({
  address: channel.address(),
  messages: channel.messages().all().map((message) => message.name()),
}));
console.log(JSON.stringify({ valid: document !== undefined, findings, channels }));
