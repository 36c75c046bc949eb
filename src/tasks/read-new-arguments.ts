import { parseArgs } from 'node:util';
import { didYouMean } from '../core/checks/did-you-mean.ts';
import { actorKinds } from '../core/dossier/actor.ts';
import { measures } from '../core/dossier/question.ts';
import type { NewActor, NewQuestion } from '../dataset/new/new-entry.ts';
import type { NewSource } from '../dataset/new/new-source.ts';
import { type TemplateName, templateNames } from '../dataset/new/templates.ts';

export type NewRequest =
  | { kind: 'dossier'; id: string; templates: readonly TemplateName[] }
  | ({ kind: 'source' } & NewSource)
  | NewQuestion
  | NewActor
  | { kind: 'refused'; message: string };

/** How each kind is written. */
const usages: Readonly<Record<string, string>> = {
  dossier: `npm run new -- dossier <id> [--with ${templateNames.join(',')}]`,
  source: 'npm run new -- source <dossier>/<source-id> --publisher <actor-id> [--capture <file>]',
  question:
    'npm run new -- question <dossier>/<question-id> --ask "How many …?" --title "…" --measure cumulative [--unit pumps]',
  actor: 'npm run new -- actor <dossier>/<actor-id> --name "…" --kind person [--role "…"]',
};

/** What to write anew; or one sentence that says what would be right. */
export function readNewArguments(args: readonly string[]): NewRequest {
  const parsed = parse(args);
  const [kind, name, ...rest] = parsed?.positionals ?? [];
  if (parsed === null || name === undefined || rest.length > 0) return refuse('Those arguments are not understood');
  const { with: templates = [], publisher, capture = null, ...entry } = parsed.values;
  const taken = Object.entries(parsed.values).flatMap(([key, value]) => (value === undefined ? [] : [key]));
  const stray = taken.find((key) => !(optionsOf[kind ?? ''] ?? []).includes(key));
  if (stray !== undefined) return refuse(`--${stray} does not belong to a new ${kind}`, kind);
  switch (kind) {
    case 'dossier':
      return readDossier(name, templates);
    case 'source':
      return readSource(name, publisher, capture);
    case 'question':
      return readQuestion(name, entry);
    case 'actor':
      return readActor(name, entry);
    default:
      return refuse(`A new ${kind} cannot be written; there are dossier, source, question and actor`);
  }
}

/** What each kind takes. */
const optionsOf: Readonly<Record<string, readonly string[]>> = {
  dossier: ['with'],
  source: ['publisher', 'capture'],
  question: ['ask', 'title', 'measure', 'unit'],
  actor: ['name', 'kind', 'role'],
};

interface Entry {
  ask?: string | undefined;
  title?: string | undefined;
  measure?: string | undefined;
  unit?: string | undefined;
  name?: string | undefined;
  kind?: string | undefined;
  role?: string | undefined;
}

function readQuestion(place: string, { ask, title, measure = 'cumulative', unit }: Entry): NewRequest {
  const [dossier, id] = placeOf(place);
  const known = measures.find((one) => one === measure);
  if (id === undefined) return refuse(`"${place}" does not name a dossier and a question`, 'question');
  if (ask === undefined || title === undefined)
    return refuse('A question has a sentence (--ask) and a title (--title)', 'question');
  if (known === undefined) return refuse(`"${measure}" is no measure; there are ${measures.join(', ')}`, 'question');
  return {
    kind: 'question',
    dossier,
    id,
    question: { ask, title, measure: known, ...(unit === undefined ? {} : { unit }) },
  };
}

function readActor(place: string, { name, kind, role }: Entry): NewRequest {
  const [dossier, id] = placeOf(place);
  const known = actorKinds.find((one) => one === kind);
  if (id === undefined) return refuse(`"${place}" does not name a dossier and an actor`, 'actor');
  if (name === undefined) return refuse('An actor has a name (--name)', 'actor');
  if (known === undefined) return refuse(`--kind says what an actor is: ${actorKinds.join(', ')}`, 'actor');
  return { kind: 'actor', dossier, id, actor: { name, kind: known, ...(role === undefined ? {} : { role }) } };
}

/** "flood/houses": the dossier and the id; no id where it is not written so. */
function placeOf(place: string): [string, string | undefined] {
  const [dossier = '', id, ...rest] = place.split('/');
  return [dossier, rest.length > 0 || id === '' ? undefined : id];
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
        ask: { type: 'string' },
        title: { type: 'string' },
        measure: { type: 'string' },
        unit: { type: 'string' },
        name: { type: 'string' },
        kind: { type: 'string' },
        role: { type: 'string' },
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
    return refuse(`"${name}" does not name a dossier and a source`, 'source');
  if (publisher === undefined) return refuse('A source has a publisher', 'source');
  return { kind: 'source', dossier, id, publisher, capture };
}

function refuse(why: string, kind?: keyof typeof usages): NewRequest {
  const usage = kind === undefined ? undefined : usages[kind];
  const all = Object.values(usages).map((one) => `\n  ${one}`);
  return { kind: 'refused', message: `${why}; write ${usage ?? `one of${all.join('')}`}` };
}
