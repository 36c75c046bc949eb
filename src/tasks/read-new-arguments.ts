import { parseArgs } from 'node:util';
import { didYouMean } from '../core/checks/did-you-mean.ts';
import type { NewSource } from '../dataset/new/new-source.ts';
import { type TemplateName, templateNames } from '../dataset/new/templates.ts';

export type NewRequest =
  | { kind: 'dossier'; id: string; templates: readonly TemplateName[] }
  | ({ kind: 'source' } & NewSource)
  | { kind: 'refused'; message: string };

const usage = [
  `npm run new -- dossier <id> [--with ${templateNames.join(',')}]`,
  'npm run new -- source <dossier>/<source-id> --publisher <actor-id> [--capture <file>]',
].join(', or ');

/** What to write anew; or one sentence that says what would be right. */
export function readNewArguments(args: readonly string[]): NewRequest {
  const parsed = parse(args);
  const [kind, name, ...rest] = parsed?.positionals ?? [];
  if (parsed === null || name === undefined || rest.length > 0) return refuse('Those arguments are not understood');
  const { with: templates = [], publisher, capture = null } = parsed.values;
  if (kind === 'dossier' && publisher === undefined && capture === null) return readDossier(name, templates);
  if (kind === 'source' && templates.length === 0) return readSource(name, publisher, capture);
  return refuse('Those arguments are not understood');
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        with: { type: 'string', multiple: true },
        publisher: { type: 'string' },
        capture: { type: 'string' },
      },
    });
  } catch {
    return null;
  }
}

function readDossier(id: string, given: readonly string[]): NewRequest {
  const names = new Set(given.flatMap((list) => list.split(',')).map((name) => name.trim()));
  const unknown = [...names].find((name) => !templateNames.some((template) => template === name));
  if (unknown !== undefined) {
    const hint = didYouMean(unknown, templateNames) || `; there are ${templateNames.join(', ')}`;
    return { kind: 'refused', message: `There is no template "${unknown}"${hint}` };
  }
  return { kind: 'dossier', id, templates: templateNames.filter((name) => names.has(name)) };
}

function readSource(name: string, publisher: string | undefined, capture: string | null): NewRequest {
  const [dossier, id, ...rest] = name.split('/');
  if (dossier === undefined || id === undefined || rest.length > 0)
    return refuse(`"${name}" does not name a dossier and a source`);
  if (publisher === undefined) return refuse('A source has a publisher');
  return { kind: 'source', dossier, id, publisher, capture };
}

function refuse(why: string): NewRequest {
  return { kind: 'refused', message: `${why}; write ${usage}` };
}
