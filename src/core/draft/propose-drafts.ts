import type { Dossier } from '../dossier/dossier.ts';
import { asQuoted } from '../quote/as-quoted.ts';
import { codePoints, type Range } from '../quote/code-points.ts';
import { countWords } from '../text/count-words.ts';
import type { Moment } from '../time/moment.ts';
import { answersOf } from './answers-of.ts';
import { articleBody, originOf } from './article-body.ts';
import type { BodyFigure } from './body-figure.ts';
import { datesOf } from './dates-of.ts';
import type { Draft, RestsOn } from './draft.ts';
import { draftId } from './draft-id.ts';
import { figuresInBody } from './figures-in-body.ts';
import { modalityOf } from './modality-of.ts';
import { mostQuotedWords, type Part, quoteWithin } from './quote-within.ts';
import { chainsOf, type SaidClause } from './said-clauses.ts';
import type { Voice } from './speakers.ts';
import { statementOf } from './statement-of.ts';
import { wordsFor } from './words/words-for.ts';

/** What is known of the document whose text is read. */
export interface DraftSource {
  id: string;
  language: string;
  /** The actor who published it; null where the dossier does not have it yet. */
  publisher: string | null;
  name: string;
  /** The outlet that wrote it, where the page is a copy. */
  syndicates: string | null;
  published: Moment | null;
}

export interface DraftContext {
  dossier: Dossier;
  source: DraftSource;
  /** The parts of the text that are the article, in code points; each is a run of lines. */
  article: readonly Range[];
}

/**
 * The claims that an article may hold, for a person to decide on: one for each figure of its story, and one for each
 * statement without a figure. It invents nothing: every quote stands in the text, and what the text does not say is
 * null. Linear in the length of the text.
 */
export function proposeDrafts(text: string, { dossier, source, article }: DraftContext): Draft[] {
  const points = codePoints(text);
  const body = articleBody(text, points, article);
  const lexicon = wordsFor(source.language);
  const figures = figuresInBody(body.text, dossier, lexicon);
  const clauses = chainsOf(body, dossier, source, lexicon);
  const ids = draftId();
  const place = ({ start, end }: Part): Range => points.rangeOfUnits(...originOf(body, start, end));
  const isLoose = (word: string) =>
    [lexicon.stops, lexicon.of, lexicon.determiners, lexicon.and].some((words) => words.has(word));
  let next = 0;
  return clauses.flatMap((clause) => {
    while ((figures[next]?.end ?? Infinity) <= clause.start) next += 1;
    const own: BodyFigure[] = [];
    for (let at = next; (figures[at]?.start ?? Infinity) < clause.end; at += 1) {
      const figure = figures[at];
      if (figure !== undefined && figure.start >= clause.start) own.push(figure);
    }
    const made = own.length > 0 ? own : clause.isStatement ? [null] : [];
    const drafts = made.flatMap((figure) => draftOf(clause, figure) ?? []);
    return [...drafts, ...restOf(clause, own.at(-1) ?? null)];
  });

  /** What a long clause says behind the first words that a quote can hold. */
  function restOf(clause: SaidClause, figure: BodyFigure | null): Draft[] {
    if (!clause.isStatement || countWords(body.text.slice(clause.start, clause.end)) <= mostQuotedWords) return [];
    const { end } = partOf(clause, figure);
    const rest = { ...clause, start: end + (/^\W*/u.exec(body.text.slice(end, clause.end))?.[0].length ?? 0) };
    if (figure !== null && figures.some(({ start }) => start >= rest.start && start < rest.end)) return [];
    if (rest.start >= rest.end || countWords(body.text.slice(rest.start, rest.end)) < 6) return [];
    return [draftOf(rest, null), ...restOf(rest, null)].filter((draft) => draft !== null);
  }

  function partOf(clause: SaidClause, figure: BodyFigure | null): Part {
    const core =
      figure === null
        ? { start: clause.start, end: Math.min(clause.end, clause.start + 1) }
        : { start: figure.wholeStart, end: Math.min(figure.wholeEnd, clause.end) };
    return quoteWithin(body.text, figure === null ? clause : withoutOthers(clause, figure), core, isLoose);
  }

  /** Beside a number word of another language no other number may stand, for nobody could tell which is meant. */
  function withoutOthers(clause: SaidClause, figure: BodyFigure): Part {
    const own = body.text.slice(figure.start, figure.end);
    if (lexicon.numbers === null || /\p{N}/u.test(own)) return clause;
    const before = /\p{N}[^\p{N}]*$/u.exec(body.text.slice(clause.start, figure.start));
    const after = /\s\S*\p{N}/u.exec(body.text.slice(figure.wholeEnd, clause.end));
    const start =
      before === null ? clause.start : clause.start + before.index + (/^\S+\s*/u.exec(before[0])?.[0].length ?? 0);
    return { start: Math.min(start, figure.start), end: after === null ? clause.end : figure.wholeEnd + after.index };
  }

  function draftOf(clause: SaidClause, figure: BodyFigure | null): Draft | null {
    const part = partOf(clause, figure);
    const at = place(part);
    const quote = asQuoted(points.slice(...at)).text;
    const isFit = quote !== '' && quote === quote.trim() && quote.length <= 600 && countWords(quote) <= mostQuotedWords;
    // half a character is no text
    if (!isFit || /[\r\n\p{Cs}]/u.test(quote)) return null;
    const { modality, cue } = modalityOf(body.text, clause, clause.verb, clause.sentence, lexicon);
    const { said, asOf, rests: dated } = datesOf(body.text, clause, source, modality, figure !== null, lexicon, place);
    const answers = answersOf(figure, quote, source.language, dossier);
    const rests: RestsOn[] = [
      ...(figure === null ? [] : [restOn('figure', 'sure', figure)]),
      { aspect: 'chain', confidence: clause.confidence, ...wordsAt(clause.attribution) },
      ...(cue === null ? [] : [restOn('modality', 'likely', cue)]),
      ...(answers.rests === null || figure === null
        ? []
        : [restOn('answers', answers.rests, { start: figure.wholeStart, end: figure.wholeEnd })]),
      ...dated,
    ];
    return {
      draft: true,
      id: ids(clause.hops, figure, quote),
      'made-by': 'parallax',
      statement: figure === null ? null : statementOf(body.text, figure, clause, part, modality, source),
      quote,
      at: [...at],
      chain: clause.hops.map((hop) => hop.map(speakerOf)),
      'chain-complete': clause.isComplete,
      wording: clause.isDirect ? 'direct' : 'reported',
      modality,
      figure: figure?.text ?? null,
      counts: figure?.counts ?? null,
      ...answers.record,
      'as-of': asOf,
      said,
      'rests-on': rests,
    };
  }

  function speakerOf({ name, start, end, actor }: Voice): Draft['chain'][number][number] {
    return { name: lineOf(name), at: [...place({ start, end })], actor: actor?.id ?? null };
  }

  function restOn(aspect: RestsOn['aspect'], confidence: RestsOn['confidence'], part: Part): RestsOn {
    return { aspect, confidence, ...wordsAt(part) };
  }

  function wordsAt(part: Part | null): Pick<RestsOn, 'words' | 'at'> {
    const words = part === null ? '' : lineOf(body.text.slice(part.start, part.end));
    return part === null || words === '' ? { words: null, at: null } : { words, at: [...place(part)] };
  }
}

/** At most as long as a line of the record may be. */
function lineOf(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim().slice(0, 600).trim();
}
