import type { Difference } from '../compare/difference.ts';
import { verdicts } from '../compare/verdict.ts';
import { isVoiceOf } from '../dossier/body-of.ts';
import type { Actor, Claim, Dossier, Question } from '../dossier/dossier.ts';
import type { Phrase } from '../message/inline.ts';
import type { Block } from '../message/view.ts';
import { differenceOn, type MovedVerdict, movedVerdicts } from '../query/differences.ts';
import { perhapsPublished, type Vantage } from '../query/vantage.ts';
import type { AnswerContext, ItemContext } from './answer-context.ts';
import { restInline } from './counts.ts';
import { actorName, questionTitle, quotedSourceName } from './record-names.ts';

/** How many sources that straddle a date, and verdicts that move, are named. */
const mostNotes = 2;
const mostMoved = 4;

/**
 * What is left out, and which sources of the claims shown may or may not have been published by the date. Empty if
 * nothing is left out.
 */
export function vantageNotes(vantage: Vantage, shown: readonly Claim[], context: ItemContext): Block[] {
  const { dossier, words: w } = context;
  const actor = vantage.without === undefined ? undefined : dossier.actors.get(vantage.without);
  const straddling = perhapsPublished(dossier, shown, vantage.asOf);
  const notes: Phrase[] = [
    ...(actor === undefined ? [] : [leftOut(actor, context)]),
    ...straddling.slice(0, mostNotes).map((source) => w.straddles(quotedSourceName(source, w))),
    ...(straddling.length <= mostNotes ? [] : [w.moreStraddle([restInline(straddling.length, mostNotes, w)])]),
  ];
  return notes.map((text) => ({ kind: 'small', text }));
}

function leftOut(actor: Actor, { dossier, words: w }: ItemContext): Phrase {
  const line = hasVoices(actor, dossier) ? w.leftOutWithVoices : w.leftOut;
  return line([actorName(actor)]);
}

function hasVoices(body: Actor, { actors }: Dossier): boolean {
  return actors.values().some((actor) => actor !== body && isVoiceOf(actor, body.id));
}

/** All claims that a difference shows. */
export function answersIn({ claims, setAside }: Difference): Claim[] {
  return [...claims, ...setAside.map(({ claim }) => claim)];
}

/** Whether some answer to a question cannot be seen from a vantage; whom `without` names may be told of anyhow. */
export function hidesAnswers(vantage: Vantage, difference: Difference, dossier: Dossier): boolean {
  if (vantage.without !== undefined) return true;
  if (vantage.asOf === undefined) return false;
  const whole = differenceOn(dossier, difference.question.id);
  return whole !== null && answersIn(whole).length > answersIn(difference).length;
}

/** What moves to or from being at odds comes first; last, what is told by one origin or by none. */
function weightOf({ from, to }: MovedVerdict): number {
  return Math.min(...[from, to].map((verdict) => (verdict === null ? verdicts.length : verdicts.indexOf(verdict))));
}

/** The verdicts, of all questions or of one, that are others from this vantage. Empty if nothing is left out. */
export function movedBlocks(vantage: Vantage, context: AnswerContext, only?: Question): Block[] {
  const { dossier, words: w } = context;
  if (vantage.without === undefined && vantage.asOf === undefined) return [];
  const all = movedVerdicts(dossier, {}, vantage, only === undefined ? undefined : [only.id]);
  const moved = all
    .toSorted((a, b) => weightOf(a) - weightOf(b))
    .slice(0, mostMoved)
    .map(({ question, from, to }): Phrase => {
      const record = dossier.questions.get(question);
      const title: Phrase = record === undefined ? [] : [questionTitle(record)];
      return w.moved(title, from === null ? null : w.verdict[from], to === null ? null : w.verdict[to]);
    });
  const more = all.length <= mostMoved ? [] : [w.andMore([restInline(all.length, mostMoved, w)])];
  if (moved.length === 0) return [{ kind: 'small', text: w.movedNone }];
  return [{ kind: 'entry', text: w.movedTitle, lines: [...moved, ...more], small: [] }];
}
