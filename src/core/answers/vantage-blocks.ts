import type { Question } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import type { Block } from '../message/view.ts';
import { movedVerdicts } from '../query/differences.ts';
import { perhapsPublished, type Vantage } from '../query/vantage.ts';
import type { AnswerContext } from './answer-context.ts';
import { restInline } from './counts.ts';
import { actorName, questionTitle } from './record-names.ts';

/** How many sources that straddle a date, and verdicts that move, are named. */
const mostNotes = 10;
const mostMoved = 40;

/** What is left out, and which sources may or may not have been published by the date. Empty if nothing is left out. */
export function vantageNotes(vantage: Vantage, { dossier, words: w }: AnswerContext): Block[] {
  const actor = vantage.without === undefined ? undefined : dossier.actors.get(vantage.without);
  const straddling = perhapsPublished(dossier, vantage.asOf);
  const notes: Phrase[] = [
    ...(actor === undefined ? [] : [w.leftOut([actorName(actor)])]),
    ...straddling.slice(0, mostNotes).map((source) => w.straddles([field('source', source.id, 'title', source.title)])),
    ...(straddling.length <= mostNotes ? [] : [w.moreStraddle([restInline(straddling.length, mostNotes, w)])]),
  ];
  return notes.map((text) => ({ kind: 'notice', tone: 'info', text }));
}

/** The verdicts, of all questions or of one, that are others from this vantage. Empty if nothing is left out. */
export function movedBlocks(vantage: Vantage, context: AnswerContext, only?: Question): Block[] {
  const { dossier, words: w } = context;
  if (vantage.without === undefined && vantage.asOf === undefined) return [];
  const all = movedVerdicts(dossier, {}, vantage, only === undefined ? undefined : [only.id]);
  const moved = all.slice(0, mostMoved).map(({ question, from, to }): Phrase => {
    const record = dossier.questions.get(question);
    const title: Phrase = record === undefined ? [] : [questionTitle(record)];
    return w.moved(title, from === null ? null : w.verdict[from], to === null ? null : w.verdict[to]);
  });
  const more = all.length <= mostMoved ? [] : [w.andMore([restInline(all.length, mostMoved, w)])];
  if (moved.length === 0) return [{ kind: 'paragraph', text: w.movedNone }];
  return [
    { kind: 'heading', text: w.movedTitle },
    { kind: 'list', items: [...moved, ...more].map((text) => ({ text, details: [] })) },
  ];
}
