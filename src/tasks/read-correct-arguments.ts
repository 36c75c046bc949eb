import { parseArgs } from 'node:util';
import type { ClaimRecord } from '../core/dossier/claim-record.ts';
import { type Modality, modalities } from '../core/dossier/claim-record.ts';

/** What somebody wants corrected; what is null is asked for at a terminal. */
export interface CorrectRequest {
  /** A claim's id, or words of it. */
  claim: string;
  dossier: string | null;
  keys: Partial<ClaimRecord>;
  by: 'record' | 'speaker';
  source: string | null;
  reason: string | null;
  date: string | null;
  deprecate: boolean;
  yes: boolean;
  dryRun: boolean;
}

const usage =
  'npm run correct -- <claim> --reason "…" [--value "at least 250"] [--statement "…"] [--quote "…"] [--scope ID] ' +
  '[--modality denied] [--said 2031-03-09] [--as-of 2031-03-08] [--date 2031-03-10] [--by-speaker] [--source ID] ' +
  '[--deprecate] [--dossier ID] [--dry-run] [--yes]';

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const options = {
  ...{ value: text, statement: text, quote: text, scope: text, modality: text, said: text, 'as-of': text },
  ...{ reason: text, date: text, source: text, dossier: text },
  ...{ 'by-speaker': flag, deprecate: flag, yes: flag, 'dry-run': flag },
};

/** What is to be corrected; or one sentence that says what would be right. */
export function readCorrectArguments(args: readonly string[]): CorrectRequest | { refused: string } {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return { refused: `${error instanceof Error ? error.message : error}; write ${usage}` };
  }
  const { positionals, values } = parsed;
  const claim = positionals.join(' ').trim();
  if (claim === '') return { refused: `Name the claim, by its id or by words of it; write ${usage}` };
  const { value, statement, quote, scope, modality, said } = values;
  const known: Modality | undefined = modalities.find((one) => one === modality);
  if (modality !== undefined && known === undefined)
    return { refused: `"${modality}" is no modality; there are ${modalities.join(', ')}` };
  const given = { value, statement, quote, scope, modality: known, said, 'as-of': values['as-of'] };
  const keys = Object.fromEntries(Object.entries(given).filter(([, one]) => one !== undefined));
  if (values.deprecate && Object.keys(keys).length > 0)
    return {
      refused: '--deprecate takes the claim out and puts nothing in its place; leave it out, or the new values',
    };
  return {
    claim,
    dossier: values.dossier ?? null,
    keys,
    by: values['by-speaker'] ? 'speaker' : 'record',
    source: values.source ?? null,
    reason: values.reason ?? null,
    date: values.date ?? null,
    deprecate: values.deprecate,
    yes: values.yes,
    dryRun: values['dry-run'],
  };
}

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], allowPositionals: true, options });
}
