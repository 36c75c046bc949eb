import { actorKinds } from '../core/dossier/actor.ts';
import { modalities } from '../core/dossier/claim-record.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import { showHidden } from '../core/message/show-hidden.ts';
import { type CaptureText, captureText } from '../core/quote/capture-text.ts';
import { findQuote } from '../core/quote/find-quote.ts';
import type { KeptSuggestion } from '../core/suggestion/suggestion.ts';
import { nearest } from '../core/text/nearest.ts';
import type { Edit } from '../dataset/edit/edit.ts';
import { whyNoId } from '../dataset/new/why-no-id.ts';
import { type Asking, askLine, askUntil, InputEnded } from './ask-until.ts';

type NewActor = Extract<Edit, { kind: 'add-actor' }>['actor'];
type NewSource = Extract<Edit, { kind: 'add-source' }>['record'];
type NewClaim = Extract<Edit, { kind: 'add-claim' }>['claim'];

/** What the questions are asked with. */
export interface Dialog extends Asking {
  /** The dossier as its files are now. */
  dossier: Dossier;
  /** The text that a source was captured as; null where it is not at hand. */
  captureOf(file: string): CaptureText | null;
  /** Whether captures are kept here at all. */
  keepsCaptures: boolean;
}

/** What a curator answered: the edits, the claim's id, and the capture's file that is to be kept. */
export interface Answered {
  edits: readonly Edit[];
  claim: string;
  capture: { file: string; text: string } | null;
}

/** What marks the claim that came of a suggestion, so that a run that was cut off is seen to have written it. */
export function noteOf({ id }: Pick<KeptSuggestion, 'id'>): string {
  return `Suggested in chat as ${id}.`;
}

/** A suggestion as it is shown at a terminal: nothing in it is an escape code. */
export function shownSuggestion({ text, from, note, question, by }: KeptSuggestion): string {
  const lines = [
    ['said', text],
    ['from', from],
    ['note', note],
    ['may answer', question],
    ['suggested by', by],
  ].flatMap(([label, value]) => (value == null ? [] : [`  ${label}: ${shown(value)}`]));
  return `${lines.join('\n')}\n`;
}

function shown(text: string): string {
  return showHidden(text.replaceAll(/\s+/gu, ' '));
}

/** Asks for the source and the claim that a suggestion becomes; null where the curator ended the input. */
export async function askForClaim(suggestion: KeptSuggestion, dialog: Dialog): Promise<Answered | null> {
  try {
    return await askAll(suggestion, dialog);
  } catch (problem) {
    if (problem instanceof InputEnded) return null;
    throw problem;
  }
}

async function askAll(suggestion: KeptSuggestion, dialog: Dialog): Promise<Answered> {
  const { dossier, captureOf, tell } = dialog;
  const known = await askUntil(
    'Source (an id; a new one makes a source): ',
    dialog,
    (id) => {
      const near = nearest(id, dossier.sources.keys());
      if (dossier.sources.has(id)) return null;
      return (
        whyNoId(id) ??
        (near === null ? null : `there is no such source; did you mean ${near}? Write new:${id} for a new one`)
      );
    },
    (id) => id.replace(/^new:/, ''),
  );
  const source = dossier.sources.get(known);
  const isNew = source === undefined;
  const actors = new Map<string, NewActor>();
  const record = isNew ? await askForSource(suggestion, known, actors, dialog) : null;
  const kept = source?.capture?.file;
  const text = isNew ? captureText(suggestion.text) : kept === undefined ? null : captureOf(kept);
  const language = source?.language ?? record?.language ?? dossier.language;
  const id = await askUntil('Claim, its id (who and what: ministry-pumps-received): ', dialog, (one) =>
    dossier.claims.has(one) ? 'there is a claim of this id; choose another' : whyNoId(one),
  );
  const statement = await askUntil('Statement (our own words, one sentence that names the speaker): ', dialog, given);
  const quote = await askUntil('Quote (letter by letter, 15 words at most): ', dialog, (one) => {
    if (one === '') return given(one);
    const place = text === null ? null : findQuote(text, { quote: one, language });
    return place === null || place.ok ? null : place.reason;
  });
  if (text === null) tell('  The text of this source is not at hand, so the quote has no position yet.\n');
  const place = text === null ? null : findQuote(text, { quote, language });
  const chain = (
    await askLine('Chain after the publisher, nearest first (ids with commas; empty: the outlet itself): ', dialog)
  )
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  for (const hop of chain) await askForActor(hop, actors, dialog);
  const modality = await askUntil(`Modality (${modalities.join(', ')}; empty: asserted): `, dialog, (one) =>
    one === '' || modalities.some((known) => known === one) ? null : `one of ${modalities.join(', ')}`,
  );
  const answers = await askUntil(
    `Question that it answers (an id; ${suggestion.question ?? 'none'} if empty; - for none): `,
    dialog,
    (one) => (one === '' || one === '-' || dossier.questions.has(one) ? null : unknownQuestion(one, dossier)),
  );
  const question = answers === '-' ? null : answers === '' ? suggestion.question : answers;
  const scope = question === null ? '' : await askForScope(question, dialog);
  const value =
    question === null ? '' : await askLine('Value (as the text hedges it: at least 300; empty: none): ', dialog);
  const asOf = await askLine('As of (a date, EDTF; empty: not said): ', dialog);
  const said = await askLine('Said on (a date, EDTF; empty: not said): ', dialog);
  const claim: NewClaim = {
    id,
    statement,
    quote,
    ...(place?.ok ? { at: [place.at[0], place.at[1]] } : {}),
    ...(chain.length === 0 ? {} : { chain }),
    modality: modalities.find((known) => known === modality) ?? 'asserted',
    ...(question === null ? {} : { answers: question }),
    ...(scope === '' ? {} : { scope }),
    ...(value === '' ? {} : { value }),
    ...(asOf === '' ? {} : { 'as-of': asOf }),
    ...(said === '' ? {} : { said }),
    note: noteOf(suggestion),
  };
  const edits: Edit[] = [
    ...[...actors].map(([actor, made]): Edit => ({ kind: 'add-actor', id: actor, actor: made })),
    ...(record === null ? [] : [{ kind: 'add-source' as const, id: known, record }]),
    { kind: 'add-claim', source: known, claim },
  ];
  const file = record?.capture?.file;
  return { edits, claim: id, capture: file === undefined ? null : { file, text: suggestion.text } };
}

/** A new source, whose text is what was suggested. */
async function askForSource(
  { text, from }: KeptSuggestion,
  id: string,
  actors: Map<string, NewActor>,
  dialog: Dialog,
): Promise<NewSource> {
  const { dossier, keepsCaptures } = dialog;
  const address = from !== null && /^https?:\/\/\S+$/.test(from) && URL.canParse(from) ? from : null;
  const publisher = await askUntil('Publisher (the id of an actor): ', dialog, whyNoId);
  await askForActor(publisher, actors, dialog, 'outlet');
  const title = await askLine('Title (empty: none): ', dialog);
  const language = await askLine(`Language (empty: ${dossier.language}): `, dialog);
  const url = await askUntil(
    `Address (empty: ${address === null ? 'none' : shown(address)}; - for none): `,
    dialog,
    (one) => (one === '' || one === '-' || /^https?:\/\/\S+$/.test(one) ? null : 'an http or https address'),
  );
  const published = await askLine('Published (a date, EDTF; empty: not known): ', dialog);
  return {
    publisher,
    title: title === '' ? null : title,
    language: language === '' ? dossier.language : language,
    url: url === '-' ? null : url === '' ? address : url,
    published: published === '' ? null : published,
    capture: keepsCaptures && text !== '' ? { file: `${id}.txt` } : null,
    claims: [],
  };
}

/** An actor that the dossier does not have is described; one that it has, or that was described already, is not. */
async function askForActor(
  id: string,
  made: Map<string, NewActor>,
  dialog: Dialog,
  usual: (typeof actorKinds)[number] = 'office',
): Promise<void> {
  const { dossier, tell } = dialog;
  if (dossier.actors.has(id) || made.has(id)) return;
  const near = nearest(id, dossier.actors.keys());
  tell(`  ${id} is not in this dossier${near === null ? '' : ` (there is ${near})`}; describe it.\n`);
  const name = await askUntil(`Name of ${id}: `, dialog, given);
  const kind = await askUntil(`Kind of ${id} (${actorKinds.join(', ')}; empty: ${usual}): `, dialog, (one) =>
    one === '' || actorKinds.some((known) => known === one) ? null : `one of ${actorKinds.join(', ')}`,
  );
  made.set(id, { name, kind: actorKinds.find((known) => known === kind) ?? usual });
}

function askForScope(question: string, dialog: Dialog): Promise<string> {
  const scopes = [...(dialog.dossier.questions.get(question)?.scopes.keys() ?? [])];
  if (scopes.length === 0) return Promise.resolve('');
  return askUntil(`Scope (${scopes.join(', ')}; empty: none): `, dialog, (one) =>
    one === '' || scopes.includes(one) ? null : `one of ${scopes.join(', ')}`,
  );
}

function unknownQuestion(id: string, { questions }: Dossier): string {
  const near = nearest(id, questions.keys());
  return near === null ? 'there is no such question' : `there is no such question; did you mean ${near}?`;
}

function given(text: string): string | null {
  return text === '' ? 'it cannot be left out' : null;
}
