import { type Invocation, writeInvocation } from '../../core/message/invocation.ts';

/** A line to type that several invocations share but for one value. */
export interface SharedLine {
  /** The line, with "…" where the value belongs. */
  line: string;
  /** Each invocation's own value, as it is typed. */
  values: readonly string[];
}

const place = '…';

/** What is typed for each of several invocations that differ in the value of one option alone; null where others do. */
export function sharedLine(invocations: readonly Invocation[]): SharedLine | null {
  const [first, ...others] = invocations;
  if (first === undefined || others.length === 0) return null;
  const names = Object.keys(first.options);
  const differing = names.filter((name) => others.some(({ options }) => options[name] !== first.options[name]));
  const [name] = differing;
  const isShared = others.every(
    ({ command, options }) => command === first.command && Object.keys(options).join() === names.join(),
  );
  if (name === undefined || differing.length > 1 || !isShared) return null;
  const without = { ...first, options: { ...first.options, [name]: place } };
  return {
    line: writeInvocation(without),
    values: invocations.map(({ options }) => writtenValue(name, options[name] ?? '')),
  };
}

function writtenValue(name: string, value: string): string {
  return writeInvocation({ command: '', options: { [name]: value } }).slice(`/ ${name}:`.length);
}
