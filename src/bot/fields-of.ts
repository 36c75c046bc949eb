import type { FormSpec } from '../core/command/command.ts';
import { mostSuggestions, suggestValues } from '../core/command/complete.ts';
import type { Permission } from '../core/command/request.ts';
import type { Session } from '../core/command/run-command.ts';
import type { Invocation } from '../core/message/invocation.ts';
import type { Asker } from '../core/place/asker.ts';
import type { FormField } from '../core/posting/desk.ts';
import type { KeptSuggestion } from '../core/suggestion/suggestion.ts';
import type { Verdict } from './permission.ts';

/** A command's form, which somebody opens. */
interface AskedForm {
  asked: Invocation;
  form: FormSpec;
  asker: Asker;
}

export interface FormContext {
  /** A suggestion for a dossier, for the form that edits it; null where there is none. */
  suggestionOf?(dossier: string, id: string): Promise<KeptSuggestion | null>;
  /** Whether somebody may have a kind of request carried out. */
  may(permission: Permission, asker: Asker): Promise<Verdict> | Verdict;
}

/**
 * The fields of a form, with what stands in them before; null where that is not for this person, or not there. Rejects
 * where what is stored cannot be read.
 */
export async function fieldsOf(
  opened: AskedForm,
  { dossier, dossiers, commands, words }: Session,
  context: FormContext,
): Promise<readonly FormField[] | null> {
  const values = await valuesFor(opened, dossier.id, context);
  const specs = commands.get(opened.asked.command)?.options ?? {};
  if (values === null) return null;
  return opened.form.fields.flatMap((name): FormField[] => {
    const spec = specs[name];
    if (spec === undefined) return [];
    const records = spec.kind === 'record' ? suggestValues(spec, '', dossier, dossiers, {}, words) : [];
    // A list that may be cut would hide the others: then the value is typed.
    const choices = records.length < mostSuggestions ? records : [];
    return [{ name, spec, value: values[name] ?? null, choices }];
  });
}

async function valuesFor(
  { asked: { options }, form: { filledFrom }, asker }: AskedForm,
  dossier: string,
  { may, suggestionOf }: FormContext,
): Promise<Readonly<Record<string, string>> | null> {
  if (filledFrom === undefined) return options;
  if ((await may('curators', asker)) !== 'allowed') return null;
  const kept = (await suggestionOf?.(dossier, options.id ?? '')) ?? null;
  // One that was edited meanwhile is shown again first.
  const isOther = options.version !== undefined && options.version !== String(kept?.version);
  if (kept === null || isOther || kept.state === 'refused' || kept.state === 'taken-in') return null;
  const { text, from, note, question } = kept;
  return Object.fromEntries(
    Object.entries({ text, from, note, question }).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
}
