import { createInterface } from 'node:readline';

/** Asks questions at a terminal, or of what is piped in: a line answers each; null where there is no more. */
export function askAtTerminal(
  input: NodeJS.ReadableStream,
  write: (text: string) => void,
): { ask(question: string): Promise<string | null>; close(): void } {
  const lines = createInterface({ input });
  const each = lines[Symbol.asyncIterator]();
  return {
    async ask(question) {
      write(question);
      const { value, done } = await each.next();
      return done === true ? null : value;
    },
    close: () => lines.close(),
  };
}
