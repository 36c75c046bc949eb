import { commands } from '../../commands/index.ts';
import { listDates, listRecords } from '../../src/core/command/list-records.ts';
import type { OptionSpec } from '../../src/core/command/option.ts';
import type { Dossier } from '../../src/core/dossier/dossier.ts';
import type { Invocation } from '../../src/core/message/invocation.ts';

/**
 * Every command with each value of each option, one option at a time beside the required ones, and with the required
 * ones alone. Texts are words of the shipped dossier's statements, and some that fit nothing.
 */
export function everyInvocation(dossier: Dossier): Invocation[] {
  return [...commands.values()].flatMap(({ name, options }): Invocation[] => {
    const entries = Object.entries(options);
    const needed = Object.fromEntries(
      entries.flatMap(([key, spec]) => (spec.required ? [[key, valuesOf(key, spec, dossier)[0] ?? '']] : [])),
    );
    const each = entries.flatMap(([key, spec]) =>
      valuesOf(key, spec, dossier).map((value) => ({ ...needed, [key]: value })),
    );
    return [needed, ...each].map((given) => ({ command: name, options: given }));
  });
}

function valuesOf(name: string, spec: OptionSpec, dossier: Dossier): string[] {
  switch (spec.kind) {
    case 'text':
      return name === 'command'
        ? [...commands.keys(), 'nothing']
        : ['guns', 'north korea', 'xyzzy', '200', '*_~`<@U1>'];
    case 'choice':
      return [...spec.choices, 'neither'];
    case 'record':
      return [
        ...listRecords(spec.of, dossier, new Map([[dossier.id, dossier]])).map(({ value }) => value),
        'no-such-id',
      ];
    case 'date':
      return [...listDates(dossier).map(({ value }) => value), '2025', '1900-01-01', 'soon'];
    case 'page':
      return ['1', '2', '3', '999', 'x'];
    case 'flag':
      return ['yes', 'no', 'perhaps'];
    default:
      return spec satisfies never;
  }
}
