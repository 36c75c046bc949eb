import { fieldsByHand, fieldsOf, type Known } from '../../core/review/claim-fields.ts';
import { unknownSpeakers } from '../../core/review/claim-of.ts';
import { mergedFields } from '../../core/review/merged-fields.ts';
import { placeOf, sentencesAround, type WorkItem, workLeft } from '../../core/review/work-left.ts';
import { withAdditions } from '../additions.ts';
import { beginStatement } from '../begin-statement.ts';
import { fieldsOfRecord } from '../plan.ts';
import { type Additions, noAdditions } from '../request.ts';
import { askFields } from './ask-fields.ts';
import { askQuestion, choose } from './ask-question.ts';
import { askSpeaker } from './ask-speaker.ts';
import type { Begun, Session } from './session.ts';

type Action = (session: Session) => Promise<void>;

export const helpText = [
  'a  accept the draft; who is new and a missing sentence are asked first',
  'e  edit its fields by their numbers',
  'r  refuse the draft, with a reason; its sentence stays open unless a claim quotes it',
  'o  leave the sentence out, with a reason, and refuse the drafts in it',
  'n  say who a new speaker is',
  'p  point to a question, or make a new one',
  'm  merge into another draft or a claim',
  'c  write a claim by hand for this sentence',
  'j  next; k  back; u  undo your last decision; t  the whole text, with what is left; q  quit (all is kept)',
  'Marked: the quote, its speakers, figure and dates. What nobody has claimed or left out yet stays underlined.',
].join('\n');

/** Reasons that come up often; a number takes one. */
const reasons = [
  'no claim of the story',
  'background that is told elsewhere',
  'repeats what is claimed already',
  'page furniture',
];

const forDrafts: Readonly<Record<string, Action>> = {
  a: accept,
  e: async ({ person, begun, keep }) => {
    if (begun !== null) keep({ ...begun, fields: await askFields(person, begun.fields) });
  },
  r: refuse,
  o: leaveOut,
  n: nameSpeakers,
  p: point,
  m: merge,
  c: byHand,
  u: undo,
};
const forSentences: Readonly<Record<string, Action>> = { o: leaveOut, c: byHand, u: undo };

/** What a key does with an item; null where it does nothing. */
export function actionFor(key: string, item: WorkItem): Action | null {
  const actions = item.kind === 'draft' ? forDrafts : forSentences;
  return Object.hasOwn(actions, key) ? (actions[key] ?? null) : null;
}

async function accept(session: Session): Promise<void> {
  const { item, begun } = session;
  if (item.kind !== 'draft' || begun === null) return;
  const ready = await complete(session, begun);
  if (ready === null) return;
  session.keep(ready);
  const { fields, additions, also } = ready;
  const { id, at } = item.draft;
  const isDone = await session.decide({ kind: 'accept', draft: id, near: at, fields, also, additions });
  if (!isDone) session.keep({ ...ready, wasRefused: true });
}

/** Asks for what a claim still lacks: who its new speakers are, and a sentence. Null where the person takes it back. */
async function complete({ person, look, desk, item }: Session, begun: Begun): Promise<Begun | null> {
  let additions = stillNew(begun.additions, look.known);
  let known = withAdditions(look.known, additions);
  for (const name of unknownSpeakers(begun.fields.chain, known)) {
    const more = await askSpeaker(person, name, known, additions);
    if (more === null) return null;
    additions = more;
    known = withAdditions(look.known, additions);
  }
  const { fields, wasRefused = false } = begun;
  if (fields.statement !== '' && !wasRefused) return { ...begun, additions };
  const statement = await person.line(
    'In your own words, who said what?',
    fields.statement === ''
      ? beginStatement(fields, known, look, desk.reviewed.capture, placeOf(item))
      : fields.statement,
  );
  return statement === null || statement === '' ? null : { ...begun, additions, fields: { ...fields, statement } };
}

/** What is not there yet: another draft, or another person, may have brought it meanwhile. */
function stillNew(additions: Additions, { actors }: Known): Additions {
  return {
    ...additions,
    actors: additions.actors.filter(({ id, actor }) => actors.get(id)?.name !== actor.name),
    aliases: additions.aliases.filter(({ of, name }) => !actors.get(of)?.aliases.includes(name)),
  };
}

async function nameSpeakers({ person, look, begun, keep }: Session): Promise<void> {
  if (begun === null) return;
  const known = withAdditions(look.known, begun.additions);
  const [name] = unknownSpeakers(begun.fields.chain, known);
  if (name === undefined) return person.show('Every speaker of this draft is an actor already.');
  const additions = await askSpeaker(person, name, known, begun.additions);
  if (additions !== null) keep({ ...begun, additions });
}

async function refuse({ person, item, decide }: Session): Promise<void> {
  const why = await person.line('Why is it refused?');
  if (item.kind === 'draft' && why !== null && why !== '') await decide({ kind: 'refuse', draft: item.draft.id, why });
}

async function leaveOut({ person, look, item, decide }: Session): Promise<void> {
  const list = reasons.map((reason, index) => `${index + 1} ${reason}`).join(' · ');
  const answer = await person.line(`Why is the sentence left out? (${list})`);
  if (answer === null || answer === '') return;
  const why = reasons[Number(answer) - 1] ?? answer;
  const [start, end] = sentencesAround(look.review, placeOf(item));
  await decide({ kind: 'leave-out', at: [start, end], why });
}

async function point({ person, look, item, begun, keep }: Session): Promise<void> {
  if (begun === null || item.kind !== 'draft') return;
  const pointed = await askQuestion(person, look, item.draft, begun);
  if (pointed !== null) keep({ ...begun, ...pointed });
}

async function merge(session: Session): Promise<void> {
  const { person, look, item, begun, desk } = session;
  if (item.kind !== 'draft' || begun === null) return;
  const drafts = workLeft(look.review).flatMap((one) =>
    one.kind === 'draft' && one.draft.id !== item.draft.id ? [one.draft] : [],
  );
  const targets = [
    ...look.review.claims.map((claim) => ({ kind: 'claim' as const, id: claim.id, quote: claim.quote, at: claim.at })),
    ...drafts.map((draft) => ({ kind: 'draft' as const, id: draft.id, quote: draft.quote, at: draft.at })),
  ].toSorted((a, b) => distance(a.at, item.draft.at) - distance(b.at, item.draft.at));
  const target = await choose(person, targets.slice(0, 9), ({ kind, id, quote }) => `${kind} ${id}: “${quote}”`);
  if (target?.at === undefined) return;
  const own = { fields: begun.fields, at: item.draft.at };
  if (target.kind === 'claim') {
    const fields = fieldsOfRecord(look, target.id);
    const merged = fields === null ? null : mergedFields({ fields, at: target.at }, own, desk.reviewed.capture);
    const statement = merged === null ? null : await person.line('The sentence for both:', merged.statement);
    await session.decide({
      kind: 'merge',
      draft: item.draft.id,
      into: target.id,
      fields: merged === null || statement === null ? null : { ...merged, statement },
    });
    return;
  }
  const other = drafts.find(({ id }) => id === target.id);
  if (other === undefined) return;
  const merged = mergedFields(own, { fields: fieldsOf(other, look.known), at: other.at }, desk.reviewed.capture);
  if (merged === null)
    person.show(
      'One quote of 15 words cannot hold both, or they differ in speaker or question: accept one, then merge the other into it.',
    );
  else session.keep({ ...begun, fields: { ...merged, statement: '' }, also: [...begun.also, other.id] });
}

async function byHand(session: Session): Promise<void> {
  const { person, look, item, desk } = session;
  const sentence = sentencesAround(look.review, placeOf(item));
  const words = desk.reviewed.capture.quoteAt(sentence).split(' ').slice(0, 15).join(' ');
  const quote = await person.line('The words of the text, at most 15:', words);
  if (quote === null || quote === '') return;
  const chain = await person.line('Who says it? (nearest first: coast-wire > ann + bob; empty: the outlet itself)');
  if (chain === null) return;
  const blank = { ...fieldsByHand(quote, look.known), chain };
  const ready = await complete(session, { fields: blank, additions: noAdditions, also: [] });
  if (ready === null) return;
  const { fields, additions } = ready;
  await session.decide({ kind: 'accept', draft: null, near: sentence, fields, also: [], additions });
}

async function undo({ decide }: Session): Promise<void> {
  await decide({ kind: 'undo' });
}

function distance(a: readonly [number, number] | undefined, b: readonly [number, number]): number {
  return a === undefined ? Infinity : Math.abs(a[0] - b[0]);
}
