import { ClaimRecord } from '../dossier/claim-record.ts';
import type { DossierFiles } from '../dossier/dossier-record.ts';
import type { MomentRecord } from '../dossier/moment-record.ts';
import type { Directory, Speaker } from './directory.ts';
import { stableId } from './make-id.ts';
import type { Mapping } from './mapping.ts';
import { type ClaimInput, type RowOutcome, refuse, type SourceInput } from './proposal.ts';
import { columnOf, readCell } from './read-cell.ts';
import { readDate } from './read-date.ts';
import { codedQuote } from './short-quote.ts';
import { statementOf } from './statement.ts';
import type { Table, TableRow } from './table.ts';

/** What the rows of a table are brought into. */
export interface Target {
  files: DossierFiles;
  directory: Directory;
  /** The source that takes every row; null where each document of the table is a source of its own. */
  sourceId: string | null;
}

const textKeys = [
  ...(['publisher', 'title', 'language', 'url', 'published', 'source-note', 'row'] as const),
  ...(['statement', 'quote', 'chain-complete', 'wording', 'modality', 'answers', 'scope', 'value'] as const),
  ...(['as-of', 'said', 'note'] as const),
];
type Texts = Record<(typeof textKeys)[number], string | null>;

/** A row that cannot be read, thrown while it is read and returned as its outcome. */
class Refused extends Error {
  readonly column: string | null;
  constructor(column: string | null, why: string) {
    super(why);
    this.column = column;
  }
}

/** Reads a table of claims by its mapping: what each row would add, or why it cannot. */
export function readClaims({ rows }: Table, mapping: Mapping, target: Target): RowOutcome[] {
  return rows.map((row) => {
    try {
      return { ok: true, proposal: readRow(row, mapping, target) };
    } catch (error) {
      if (error instanceof Refused) return refuse(row.row, error.column, error.message);
      throw error;
    }
  });
}

function readRow(row: TableRow, mapping: Mapping, target: Target) {
  const texts = readTexts(row, mapping);
  const column = (key: keyof Mapping) => columnIn(mapping, key);
  if (texts.publisher === null)
    throw new Refused(column('publisher'), 'the row names no publisher; write whose page, channel or table it is');
  const publisher = speakerOf(texts.publisher, column('publisher'), mapping, target);
  const chain = readChain(row, mapping, target);
  const source: SourceInput = {
    publisher: publisher.id,
    title: texts.title,
    language: texts.language ?? 'und',
    url: texts.url,
    published: dateOf(texts.published, 'published', mapping),
    capture: null,
    ...(texts['source-note'] === null ? {} : { note: texts['source-note'] }),
  };
  const sourceId = target.sourceId ?? knownSource(source, target) ?? newSourceId(publisher, source);
  const claim = readClaim(row, texts, { mapping, target, sourceId, publisher, chain });
  const columns = Object.fromEntries(
    [...textKeys, 'chain' as const].flatMap((key) => {
      const from = column(key);
      return from === null ? [] : [[key, from]];
    }),
  );
  return { row: row.row, columns, sourceId, source, claims: [claim] };
}

interface ClaimContext {
  mapping: Mapping;
  target: Target;
  sourceId: string;
  publisher: Speaker;
  chain: readonly (readonly Speaker[])[];
}

function readClaim(
  row: TableRow,
  texts: Texts,
  { mapping, target, sourceId, publisher, chain }: ClaimContext,
): ClaimInput {
  const { answers, scope, value, modality } = texts;
  const speakers = chain.at(-1) ?? [publisher];
  const firm = ClaimRecord.shape.modality.safeParse(modality);
  if (!firm.success) throw new Refused(columnIn(mapping, 'modality'), whyNoModality(modality));
  const quote = texts.quote ?? quoteOfValue(row, mapping);
  const statement = statementOf(texts.statement, speakers, {
    question: answers === null ? undefined : target.files.dossier.questions[answers],
    scope,
    value: firm.data === 'asserted' ? value : null,
  });
  if (statement === null)
    throw new Refused(
      columnIn(mapping, 'statement'),
      'there is no statement, and none follows from the row; write one sentence that says who said what',
    );
  const hops = chain.map((hop) => (hop.length === 1 ? (hop[0]?.id ?? '') : hop.map(({ id }) => id)));
  const asOf = dateOf(texts['as-of'], 'as-of', mapping);
  const said = dateOf(texts.said, 'said', mapping);
  const complete = truthOf(texts['chain-complete'], columnIn(mapping, 'chain-complete'));
  const identity = texts.row === null ? [quote, JSON.stringify(hops), answers ?? '', scope ?? ''] : [texts.row];
  return {
    id: stableId(`${speakers[0]?.id ?? ''} ${texts.row ?? scope ?? answers ?? ''}`, [sourceId, ...identity]),
    statement,
    quote,
    ...(hops.length === 0 ? {} : { chain: hops }),
    ...(complete ? {} : { 'chain-complete': false }),
    ...(texts.wording === null ? {} : { wording: wordingOf(texts.wording, columnIn(mapping, 'wording')) }),
    modality: firm.data,
    ...(answers === null ? {} : { answers }),
    ...(scope === null ? {} : { scope }),
    ...(value === null ? {} : { value }),
    ...(asOf === null ? {} : { 'as-of': asOf }),
    ...(said === null ? {} : { said }),
    ...(texts.note === null ? {} : { note: texts.note }),
  };
}

function readTexts(row: TableRow, mapping: Mapping): Texts {
  const read = (key: keyof Texts) => {
    const cell = readCell(row, mapping[key]);
    if (!cell.ok) throw new Refused(cell.column, cell.why);
    // a line that goes on in the next one has a space, as in quotes from captures
    return cell.text?.replaceAll(/\s*[\r\n\t]+\s*/g, ' ') ?? null;
  };
  return {
    publisher: read('publisher'),
    title: read('title'),
    language: read('language'),
    url: read('url'),
    published: read('published'),
    'source-note': read('source-note'),
    row: read('row'),
    statement: read('statement'),
    quote: read('quote'),
    'chain-complete': read('chain-complete'),
    wording: read('wording'),
    modality: read('modality'),
    answers: read('answers'),
    scope: read('scope'),
    value: read('value'),
    'as-of': read('as-of'),
    said: read('said'),
    note: read('note'),
  };
}

function columnIn(mapping: Mapping, key: keyof Mapping): string | null {
  return key === 'dates' || key === 'kinds' ? null : columnOf(mapping[key]);
}

function readChain(row: TableRow, mapping: Mapping, target: Target): Speaker[][] {
  const { chain } = mapping;
  const read = readCell(row, typeof chain === 'object' && 'column' in chain ? chain.column : chain);
  if (!read.ok || read.text === null) return [];
  const { hops, together } = typeof chain === 'object' && 'column' in chain ? chain : {};
  const column = columnIn(mapping, 'chain');
  return split(read.text, hops).map((hop) =>
    split(hop, together).map((name) => speakerOf(name, column, mapping, target)),
  );
}

function split(text: string, sign: string | undefined): string[] {
  const parts = sign === undefined ? [text] : text.split(sign);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** What kind of speaker somebody is no table tells; without it nobody becomes an actor. */
function speakerOf(name: string, column: string | null, { kinds }: Mapping, { directory }: Target): Speaker {
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  const speaker = kind === undefined ? directory.find(name) : directory.findOrAdd({ name, kind });
  if (speaker !== null) return speaker;
  throw new Refused(
    column,
    `"${name}" is no actor of the dossier; say what it is in the mapping (kinds: { ${name}: person }), or add it to actors.yaml`,
  );
}

function dateOf(text: string | null, key: 'published' | 'as-of' | 'said', mapping: Mapping): MomentRecord | null {
  if (text === null) return null;
  const read = readDate(text, mapping.dates);
  if (!read.ok) throw new Refused(columnIn(mapping, key), read.why);
  return read.date;
}

/** A row without words of its own is quoted by the cell that holds its value. */
function quoteOfValue({ cells }: TableRow, mapping: Mapping): string {
  const column = columnIn(mapping, 'value');
  const cell = column === null ? '' : (cells.get(column) ?? '');
  if (column === null || cell === '')
    throw new Refused(
      columnIn(mapping, 'quote'),
      'there is no quote, and no value to quote; write the words of the document',
    );
  return codedQuote([[column, cell]]);
}

function whyNoModality(modality: string | null): string {
  const known = ClaimRecord.shape.modality.options.join(', ');
  return modality === null
    ? `nothing says how firmly it is said; map modality, or write "modality: { always: asserted }" (${known})`
    : `"${modality}" is no modality; say in the mapping what it means: ${known}`;
}

function wordingOf(text: string, column: string | null) {
  const read = ClaimRecord.shape.wording.unwrap().safeParse(text);
  if (!read.success) throw new Refused(column, `"${text}" is no wording; it is direct or reported`);
  return read.data;
}

function truthOf(text: string | null, column: string | null): boolean {
  if (text === null || /^(?:true|yes)$/i.test(text)) return true;
  if (/^(?:false|no)$/i.test(text)) return false;
  throw new Refused(column, `"${text}" is neither true nor false; chain-complete is one of these`);
}

/** The source of the dossier that is this document: the same address of the same publisher. */
function knownSource({ url, publisher }: SourceInput, { files }: Target): string | null {
  if (url === null) return null;
  for (const [id, source] of files.sources) if (source.url === url && source.publisher === publisher) return id;
  return null;
}

function newSourceId(publisher: Speaker, { url, title, published }: SourceInput): string {
  const when = typeof published === 'object' && published !== null ? published.edtf : published;
  const identity = url === null ? [title ?? '', String(when ?? '')] : [url];
  return stableId(publisher.id, [publisher.id, ...identity]);
}
