import { quotationMarks } from '../text/quotation-marks.ts';

/** A command and its options as text: what a typed line, a slash command, a button or a mention asks for. */
export interface Invocation {
  command: string;
  options: Readonly<Record<string, string>>;
}

/** The line that a person would type for an invocation. */
export function writeInvocation({ command, options }: Invocation): string {
  const words = Object.entries(options).map(([name, value]) => `${name}:${quoteValue(value)}`);
  return [`/${command}`, ...words].join(' ');
}

function quoteValue(value: string): string {
  const isBare = /^[^\s"“”]+$/u.test(value) && !quotationMarks.has(value.slice(0, 1));
  return isBare ? value : `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
