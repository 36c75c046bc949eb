import type { Difference } from '../compare/difference.ts';
import { countOrigins } from '../compare/origins.ts';
import type { Stand } from '../compare/positions.ts';
import type { ReportedRange } from '../compare/reported-range.ts';
import type { ToldFigure } from '../compare/told-figures.ts';
import type { Question } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import { words } from '../message/phrase.ts';
import type { Vantage } from '../query/vantage.ts';
import type { Moment } from '../time/moment.ts';
import type { Words } from '../words/words.ts';
import { denialPrefix, figureEnd, modalitySuffix } from './claim-value.ts';
import { amongAnswers, originsInline } from './counts.ts';
import { dateInline } from './dates.ts';
import { saidByOrigin } from './said-by-origin.ts';

/** From which to which figure each scope is reported: a sentence for each. */
export function reportedLines({ question, reported }: Difference, vantage: Vantage, w: Words): Phrase[] {
  return reported.map((range) => reportedLine(range, question, vantage, w));
}

/** From which to which figure a scope is reported, by whom and when; no figure is preferred. */
export function reportedLine(range: ReportedRange, question: Question, vantage: Vantage, w: Words): Phrase {
  const { scope, low, high } = range;
  const label = scope === null ? undefined : question.scopes.get(scope)?.label;
  const what: Phrase | null = label === undefined ? null : [field('scope', `${question.id}/${scope}`, 'label', label)];
  const origins = originsOf(range, question.id, vantage, w);
  const isOneNumber = figureEnd(low.figure, 'low', w) === figureEnd(high.figure, 'high', w);
  const line = isOneNumber
    ? w.reported.oneFigure(what, endPhrase(low, 'low', w), origins)
    : w.reported.range(what, endPhrase(low, 'low', w), endPhrase(high, 'high', w), origins);
  return [...line, ...beyond(range, w)];
}

/** What would have set an end, had it been held. */
function beyond({ below, above }: ReportedRange, w: Words): Phrase {
  const ends = [
    ...(below === null ? [] : [endPhrase(below, 'low', w)]),
    ...(above === null ? [] : [endPhrase(above, 'high', w)]),
  ];
  return ends.length === 0 ? [] : w.reported.beyond(ends);
}

function originsOf({ scope, counted }: ReportedRange, question: string, vantage: Vantage, w: Words): Phrase {
  const among = { ...amongAnswers(question, vantage), reported: { scope } };
  return [originsInline(counted, among, w), words(w.origins(countOrigins(counted)))];
}

/** "4,000 (the mayor, 4 March 2031)". */
function endPhrase({ claim, part, figure, stand }: ToldFigure, end: 'low' | 'high', w: Words): Phrase {
  const shown = { kind: 'figure', text: figureEnd(figure, end, w), of: claim.id, end } as const;
  const content = [...denialPrefix(claim, w), part === null ? shown : { ...shown, part }, ...modalitySuffix(claim, w)];
  const said = saidByOrigin(claim, content, w, { joint: w.bracketJoint });
  return [said, words(w.listSeparator), ...standPhrase(claim.id, stand, w), words(w.bracketEnd)];
}

/** The moment that a figure stands for; and where it is only known when it was said or published, that. */
function standPhrase(claim: string, stand: Stand | null, w: Words): Phrase {
  if (stand === null) return w.reported.undated;
  const { moment, field: from, page } = stand;
  switch (from) {
    case 'as-of':
      return [dateInline(moment, { record: 'claim', id: claim, field: from }, w, formOf(moment))];
    case 'said':
      return w.saidWhen([dateInline(moment, { record: 'claim', id: claim, field: from }, w, 'in-sentence')]);
    case 'published':
      return w.publishedWhen([dateInline(moment, { record: 'source', id: page.id, field: from }, w, 'in-sentence')]);
    default:
      return from satisfies never;
  }
}

/** A day stands by itself; days between which it lies do not look like a period. */
function formOf({ edtf }: Moment): 'alone' | 'in-sentence' {
  return edtf.includes('/') ? 'in-sentence' : 'alone';
}
