import type { AnswerContext } from '../answers/answer-context.ts';
import { isCount } from '../answers/claim-value.ts';
import { questionTitle } from '../answers/record-names.ts';
import type { Question } from '../dossier/dossier.ts';
import { parseFigure } from '../figure/parse-figure.ts';
import type { Phrase } from '../message/inline.ts';
import { typed, words } from '../message/phrase.ts';
import { nearestZone } from '../schedule/nearest-zone.ts';
import { parseZone } from '../schedule/parse-schedule.ts';
import { parseQuietHours, type QuietHours } from '../watch/quiet-hours.ts';
import { claimsOn } from '../watch/sight.ts';
import type { Wait, Watch } from '../watch/watch.ts';

/** What a person gave to watch for. */
export interface GivenWatch {
  question: Question | undefined;
  when: Wait | undefined;
  above: string | undefined;
  below: string | undefined;
  quiet: string | undefined;
  zone: string | undefined;
}

/** A watch; or all that was wrong, and a watch with something right in place of each. */
export type WatchRead = { ok: true; value: Watch } | { ok: false; faults: readonly Phrase[]; right: Watch };

type ReadContext = Pick<AnswerContext, 'words' | 'zone' | 'dossier'>;

/** What stands in for quiet hours of which nothing can be read. */
const exampleQuiet = { from: '22:00', to: '07:00' };

/**
 * What was asked to be watched: the verdict, unless told otherwise; figures where a bound is given. Quiet hours are in
 * the asker's zone where none is named.
 */
export function readWatch(given: GivenWatch, context: ReadContext): WatchRead {
  const faults: Phrase[] = [];
  const hasBound = given.above !== undefined || given.below !== undefined;
  const when = given.when ?? (hasBound ? 'figure' : 'verdict');
  const isFigure = when === 'figure' || hasBound;
  const figures = isFigure ? readFigures(given, when, faults, context) : null;
  const quiet = readQuiet(given, faults, context);
  const right: Watch = {
    question: given.question?.id ?? null,
    when: when === 'figure' ? 'any' : when,
    above: null,
    below: null,
    ...figures,
    quiet,
  };
  return faults.length === 0 ? { ok: true, value: right } : { ok: false, faults, right };
}

/** A watch for figures; null where the question is not answered by any, or none is to be found. Adds what was wrong. */
function readFigures(
  { question, above, below }: GivenWatch,
  when: Wait,
  faults: Phrase[],
  { words: w, dossier }: ReadContext,
): Pick<Watch, 'question' | 'when' | 'above' | 'below'> | null {
  if (when !== 'figure') {
    const options = [...(above === undefined ? [] : ['above']), ...(below === undefined ? [] : ['below'])];
    faults.push(...options.map((option) => w.boundNeedsFigure(option, when)));
  }
  if (question === undefined) faults.push(w.figureNeedsQuestion);
  else if (!isCount(question)) faults.push(w.notOfFigures([questionTitle(question)]));
  const more = readBound('above', above, faults, { words: w, dossier });
  const less = readBound('below', below, faults, { words: w, dossier });
  if (above === undefined && below === undefined) faults.push(w.figureNeedsBound);
  const cross = more !== null && less !== null && more < less;
  if (cross) faults.push(w.boundsCross);
  const counted = question ?? [...dossier.questions.values()].find(isCount);
  if (counted === undefined || !isCount(counted)) return null;
  const bounds = cross ? { above: less, below: more } : { above: more, below: less };
  const missing = more === null && less === null ? { above: highestOn(counted.id, dossier) } : {};
  return { question: counted.id, when: 'figure', ...bounds, ...missing };
}

function readBound(
  option: 'above' | 'below',
  text: string | undefined,
  faults: Phrase[],
  { words: w, dossier }: Pick<ReadContext, 'words' | 'dossier'>,
): number | null {
  if (text === undefined) return null;
  const read = parseFigure(text, dossier.policy);
  const isPlain = read.ok && ['exact', 'bare'].includes(read.figure.hedge) && read.figure.upper === null;
  if (read.ok && isPlain && Number.isFinite(read.figure.number)) return read.figure.number;
  faults.push(w.badAmount(option, [typed(text)]));
  return null;
}

/** The highest number that stands on a question: an example that is in keeping with it. */
function highestOn(question: string, dossier: ReadContext['dossier']): number {
  const numbers = claimsOn(dossier, question).flatMap(({ value }) =>
    value?.kind === 'figure' ? [value.figure.upper ?? value.figure.number] : [],
  );
  return Math.max(0, ...numbers.filter(Number.isFinite));
}

/** Null where there are to be none. Adds what was wrong. */
function readQuiet(
  { quiet, zone }: GivenWatch,
  faults: Phrase[],
  { words: w, zone: ownZone }: ReadContext,
): QuietHours | null {
  const hours = quiet === undefined ? null : parseQuietHours(quiet);
  if (quiet === undefined && zone !== undefined) faults.push(w.zoneNeedsQuiet);
  else if (quiet !== undefined && hours === null) faults.push(w.badQuiet([typed(quiet)]));
  const known = parseZone(zone ?? ownZone);
  const near = known ?? nearestZone(zone ?? '');
  if (known === null) faults.push(w.badZone([typed(zone ?? '')], near === null ? null : [words(near)]));
  if (quiet === undefined && zone === undefined) return null;
  return { ...(hours ?? exampleQuiet), zone: near ?? ownZone };
}
