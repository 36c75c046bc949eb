import type { Phrase } from '../message/inline.ts';
import type { Invocation } from '../message/invocation.ts';
import { join, words } from '../message/phrase.ts';
import type { CommandHelp, OptionHelp } from './command-help.ts';
import { type RecordLabelContext, recordLabel } from './record-labels.ts';

/** What the records that an invocation asks for are named from. */
export interface AskedLabelContext extends RecordLabelContext {
  commands: ReadonlyMap<string, CommandHelp>;
}

/**
 * What an invocation asks, as people would say it: "Evidence: at least 120 Koksan guns — Kyrylo Budanov". Null where it
 * asks for no record: then the line that would be typed says it.
 */
export function askedLabel({ command, options }: Invocation, context: AskedLabelContext): Phrase | null {
  const { main, options: specs = {} } = context.commands.get(command) ?? {};
  const isMain = (name: string) => Number(name === main);
  const mainFirst = Object.entries(options).toSorted(([a], [b]) => isMain(b) - isMain(a));
  const parts = mainFirst.flatMap(([name, value]): Phrase[] => {
    const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
    return spec === undefined ? [] : partOf(name, value, spec, context);
  });
  const asksForRecord = Object.entries(options).some(([name, value]) => isRecord(specs[name], value, context));
  if (!asksForRecord) return null;
  const { words: w } = context;
  const title = `${command.slice(0, 1).toUpperCase()}${command.slice(1)}`;
  return [words(title), words(w.colon), ...join(parts, w.dot)];
}

/** An option's value: a record by its name; a word of ours as it is; what anybody typed is left out. */
function partOf(name: string, value: string, spec: OptionHelp, context: AskedLabelContext): Phrase[] {
  if (spec.of !== undefined && isRecord(spec, value, context)) {
    const label = recordLabel(spec.of, value, context);
    return [name === spec.of || spec.of === 'dossier' ? label : [words(`${name} `), ...label]];
  }
  const isOurs = spec.choices?.includes(value) ?? (spec.kind === 'flag' && (value === 'yes' || value === 'no'));
  return isOurs ? [[words(`${name} ${value}`)]] : [];
}

function isRecord(spec: OptionHelp | undefined, id: string, { dossier, dossiers }: AskedLabelContext): boolean {
  if (spec?.of === undefined) return false;
  const records = {
    claim: dossier.claims,
    source: dossier.sources,
    actor: dossier.actors,
    question: dossier.questions,
    dossier: dossiers,
  };
  return records[spec.of].has(id);
}
