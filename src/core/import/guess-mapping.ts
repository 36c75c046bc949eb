import { modalities } from '../dossier/claim-record.ts';
import { fold } from '../text/fold.ts';
import { listSome } from '../text/list-some.ts';
import type { Directory } from './directory.ts';
import type { Table } from './table.ts';

/** The names that people give to columns, by the key of the mapping, in the order in which it is printed. */
const usualNames = {
  publisher: ['publisher', 'outlet', 'source', 'media', 'site', 'newspaper', 'channel'],
  title: ['title', 'headline'],
  language: ['language', 'lang'],
  url: ['url', 'link', 'address', 'source url', 'source link'],
  published: ['published', 'publication date', 'date published', 'date'],
  row: ['id', 'nr', 'no', 'number', 'row', 'claim id'],
  statement: ['statement', 'claim', 'summary', 'description'],
  quote: ['quote', 'quotation', 'wording', 'text', 'original text'],
  chain: ['chain', 'speaker', 'said by', 'attributed to', 'attribution', 'who', 'claimant', 'author'],
  modality: ['modality', 'status', 'certainty', 'type of claim'],
  answers: ['answers', 'question', 'topic'],
  scope: ['scope', 'what', 'category', 'what is counted'],
  value: ['value', 'figure', 'number of', 'count', 'amount', 'estimate', 'deaths', 'killed', 'fatalities', 'total'],
  'as-of': ['as of', 'asof', 'reference date', 'event date', 'date of event'],
  said: ['said', 'date said', 'said on', 'claim date'],
  note: ['note', 'notes', 'comment', 'remarks'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const wordList = Object.entries(usualNames);

/** A mapping to begin with, guessed from a table's header, as YAML with what a person has to decide. */
export function guessMapping(table: Table, directory: Directory): string {
  const free = new Map(table.columns.map((column) => [plainName(column), column]));
  const found = new Map<string, string>();
  for (const [key, names] of wordList) {
    const name = names.find((candidate) => free.has(candidate));
    const column = name === undefined ? undefined : free.get(name);
    if (name === undefined || column === undefined) continue;
    found.set(key, column);
    free.delete(name);
  }
  const lines = wordList.flatMap(([key]) => lineOf(key, found.get(key), table));
  const unused = [...free.values()];
  return [
    '# How the columns of the table become claims. Look at each line; what is not needed may go.',
    'dates: iso # or day/month/year, or month/day/year',
    ...lines,
    ...(unused.length === 0 ? [] : [`# columns that are not used: ${commentOf(listSome(unused))}`]),
    ...kindLines(table, directory, [found.get('publisher'), found.get('chain')]),
    '',
  ].join('\n');
}

function lineOf(key: string, column: string | undefined, { rows }: Table): string[] {
  if (key === 'modality' && column !== undefined) return [modalityLine(column, rows)];
  if (column !== undefined) return [`${key}: ${JSON.stringify(column)}`];
  if (key === 'publisher') return ['publisher: { always: "" } # whose page, channel or table it is'];
  if (key === 'modality') return ['modality: { always: asserted } # or a column, and what its texts mean'];
  return [];
}

/** The texts of the column that says how firm a claim is, for a person to say what each means. */
function modalityLine(column: string, rows: Table['rows']): string {
  const texts = new Set(rows.flatMap(({ cells }) => cells.get(column) || []));
  const means = [...texts].map((text) => `${JSON.stringify(text)}: null`).join(', ');
  return `modality: { column: ${JSON.stringify(column)}, means: { ${means} } } # ${modalities.join(', ')}`;
}

/** Everyone whom the dossier does not know, for a person to say what they are. */
function kindLines({ rows }: Table, directory: Directory, columns: readonly (string | undefined)[]): string[] {
  const names = new Set<string>();
  for (const column of columns)
    for (const { cells } of rows) {
      const name = column === undefined ? '' : (cells.get(column) ?? '');
      if (name !== '' && name.length <= 80 && directory.find(name) === null) names.add(name);
    }
  if (names.size === 0) return [];
  return [
    'kinds: # person, office, agency, outlet or anonymous: write what each of these is, or add them to actors.yaml',
    ...[...names].map((name) => `  ${JSON.stringify(name)}: null`),
  ];
}

function plainName(column: string): string {
  return fold(column)
    .replaceAll(/[_\s.-]+/g, ' ')
    .trim();
}

/** A text of a table in a comment: on one line. */
function commentOf(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
