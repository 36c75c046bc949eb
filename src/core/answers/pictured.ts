import type { Difference } from '../compare/difference.ts';
import type { Phrase } from '../message/inline.ts';
import type { Invocation } from '../message/invocation.ts';
import type { Action, Block } from '../message/view.ts';
import { differenceOn } from '../query/differences.ts';
import type { TimelineEntry } from '../query/timeline.ts';
import type { Vantage } from '../query/vantage.ts';
import type { AnswerContext } from './answer-context.ts';
import { isCount } from './claim-value.ts';
import { amongAnswers, countInline, originsInline } from './counts.ts';
import { originsPicture } from './origins-picture.ts';
import { hasMoved, rangePicture } from './range-picture.ts';
import { isTooMuchReported, reportsPicture } from './reports-picture.ts';
import { stripPicture } from './strip-picture.ts';
import { mostEventsDrawn, timelinePicture } from './timeline-picture.ts';

/** Which picture of a question is asked for; `yes` is the one that shows most of it. */
export const questionPictures = ['yes', 'origins', 'range'] as const;
export type QuestionPicture = (typeof questionPictures)[number];

/** A question as a picture; or a line that says why there is none. Empty where none is asked for. */
export function questionPictured(
  difference: Difference,
  vantage: Vantage,
  picture: QuestionPicture | undefined,
  context: AnswerContext,
): Block[] {
  const { words: w } = context;
  switch (picture) {
    case undefined:
      return [];
    case 'yes':
      return isCount(difference.question)
        ? drawn(stripPicture(difference, vantage, context), w.pictures.noStrip)
        : drawn(originsPicture(difference, vantage, context), whyNoOrigins(difference, vantage, context));
    case 'origins':
      return drawn(originsPicture(difference, vantage, context), whyNoOrigins(difference, vantage, context));
    case 'range':
      return drawn(rangePicture(difference, vantage, context), w.pictures.noRange);
    default:
      return picture satisfies never;
  }
}

function whyNoOrigins({ claims, question }: Difference, vantage: Vantage, { words: w }: AnswerContext): Phrase {
  if (claims.length === 0) return w.pictures.noOrigins;
  return w.pictures.tooManyOrigins([originsInline(claims, amongAnswers(question.id, vantage), w)]);
}

/** Who reports what, of all questions; or a line that says why it cannot be drawn. */
export function reportsPictured(
  differences: readonly Difference[],
  vantage: Vantage,
  picture: QuestionPicture | undefined,
  context: AnswerContext,
): Block[] {
  if (picture === undefined) return [];
  const { words: w } = context;
  const whyNot = isTooMuchReported(differences) ? w.pictures.tooManyReports : w.pictures.noReports;
  return drawn(reportsPicture(differences, vantage, context), whyNot);
}

/** Events as a picture; or a line that says why there is none, and what to ask for instead. */
export function timelinePictured(
  entries: readonly TimelineEntry[],
  picture: boolean | undefined,
  context: AnswerContext,
): Block[] {
  const { words: w } = context;
  if (picture !== true) return [];
  const count = entries.length;
  if (count <= mostEventsDrawn) return drawn(timelinePicture(entries, context), w.pictures.noTimeline);
  return [noteOf(w.pictures.tooManyEvents([countInline(count, { what: 'total', of: 'claims', n: count }, w)]))];
}

function drawn(picture: Block | null, whyNot: Phrase): Block[] {
  return [picture ?? noteOf(whyNot)];
}

function noteOf(text: Phrase): Block {
  return { kind: 'notice', tone: 'info', text };
}

/** The button that asks for the same answer as a picture; where it is one, those that ask for it otherwise. */
export function pictureButtons(
  { command, options: { page: _, picture, ...options } }: Invocation,
  others: () => readonly QuestionPicture[],
  { words: w }: Pick<AnswerContext, 'words'>,
): Action[] {
  const ask = (label: Phrase, more: Record<string, string>): Action => ({
    kind: 'button',
    label,
    invocation: { command, options: { ...options, ...more } },
  });
  if (picture === undefined) return [ask(w.pictures.asPicture, { picture: 'yes' })];
  const labels = { yes: w.pictures.asPicture, origins: w.pictures.throughWhom, range: w.pictures.howItMoved } as const;
  return [
    ask(w.pictures.asText, {}),
    ...others()
      .filter((other) => other !== picture)
      .map((other) => ask(labels[other], { picture: other })),
  ];
}

/** The pictures that there are of a question, the usual one first. */
export function picturesOf(difference: Difference, vantage: Vantage, context: AnswerContext): QuestionPicture[] {
  const moved = hasMoved(difference, vantage, context.dossier);
  return [
    'yes',
    ...(isCount(difference.question) ? (['origins'] as const) : []),
    ...(moved ? (['range'] as const) : []),
  ];
}

/** The picture of a posted message made anew from the data as it is now; null where there is none any more. */
export function redrawn({ picture }: Extract<Block, { kind: 'picture' }>, context: AnswerContext): Block | null {
  const [title] = picture.title;
  if (picture.kind !== 'strip' || title?.kind !== 'name' || title.of.record !== 'question') return null;
  const difference = differenceOn(context.dossier, title.of.id);
  return difference === null ? null : stripPicture(difference, {}, context);
}
