import type { Actor } from '../dossier/dossier.ts';
import type { Named } from './named.ts';
import type { PassageLexicon } from './passage-lexicon.ts';
import { nounBehind, phraseBefore, verbBehind } from './speech-around.ts';
import {
  behindLight,
  endsHere,
  isArticle,
  isMentionOfLand,
  isVerb,
  type SpeechWords,
  speechWords,
} from './speech-words.ts';
import type { Term } from './terms.ts';

/** Whom a passage lets say something. */
export interface Speaker {
  /** Null of somebody whom the record does not know. */
  actor: Actor | null;
  /** The party of the dossier whose state is named, and nobody of it; else null. */
  party: string | null;
  /** The name as it stands. */
  text: string;
}

/** That somebody is given as the speaker of something, by the numbers of the terms. */
export interface Attribution {
  named: Named;
  /** `ahead`: of what follows; `back`: of what stands before. */
  covers: 'ahead' | 'back';
  /** Whether a phrase such as "according to" names them: then they stand behind whoever else speaks. */
  isSource: boolean;
  /** Where it begins and ends, end-exclusive. */
  from: number;
  to: number;
}

/** Who is given as a speaker in a sentence, in order. */
export function attributionsIn(
  terms: readonly Term[],
  named: readonly Named[],
  lexicon: PassageLexicon,
): Attribution[] {
  const speech = speechWords(lexicon);
  const found = named.flatMap((one): Attribution[] => {
    const found = wayOf(one, terms, named, speech);
    return found === null ? [] : [{ named: one, isSource: false, ...found }];
  });
  return found.sort((a, b) => a.from - b.from);
}

type Way = Pick<Attribution, 'covers' | 'from' | 'to'> & { isSource?: boolean };

/** How somebody who is named is given as a speaker; null where nothing says so. */
function wayOf(one: Named, terms: readonly Term[], named: readonly Named[], speech: SpeechWords): Way | null {
  const { from, to, actor } = one;
  const before = phraseBefore(terms, from, speech);
  if (before !== null) {
    // "The BBC, citing Western officials, said": theirs is what follows
    const isInserted = terms[before - 1]?.text === ',' && terms[to]?.text === ',' && isVerb(terms[to + 1], speech);
    if (isInserted) return { covers: 'ahead', from: before, to: to + 2, isSource: true };
    const isAhead = startsSentence(terms, before) || terms[to]?.plain === 'that' || terms[to]?.text === ':';
    return { covers: isAhead ? 'ahead' : 'back', from: before, to, isSource: true };
  }
  const isColon = terms[to]?.text === ':';
  const verb = verbBehind(terms, one, named, speech);
  if (verb !== null) return { covers: coversBack(terms, from, verb, speech) ? 'back' : 'ahead', from, to: verb + 1 };
  const noun = nounBehind(terms, one, speech);
  if (noun !== null) return { covers: endsHere(terms, noun + 1) && from > 2 ? 'back' : 'ahead', from, to: noun + 1 };
  const verbBefore = [from - 1, from - 2].find(
    (at) => isVerb(terms[at], speech) && terms.slice(at + 1, from).every(isArticle),
  );
  if (verbBefore !== undefined && isColon) return { covers: 'ahead', from: verbBefore, to: to + 1 };
  // "said Budanov in an interview", but not ", said Russia had been given"
  const goesOn = /^(?:in|of|on|at|to|who|after|during|earlier|last|and|but|as)$/.test(terms[to]?.plain ?? '');
  if (verbBefore !== undefined && (endsHere(terms, to) || (goesOn && terms[verbBefore - 1]?.isMark === true)))
    return { covers: 'back', from: verbBefore, to };
  // "for the General Staff it is 4,000"
  const isFor = terms[from - 1 - (isArticle(terms[from - 1]) ? 1 : 0)]?.plain === 'for';
  if (isFor && terms[to]?.plain === 'it') return { covers: 'ahead', from, to: to + 1 };
  if (!one.isReference && goesWithoutVerb(one, terms)) return { covers: 'ahead', from, to };
  if (actor === null && !one.isReference) return null;
  return actor?.kind === 'anonymous' && !actor.plural ? null : asHeading(one, terms, isColon);
}

/** "The ministry speaks of 11,000, the General Staff of 12,000": the verb stands once. */
function goesWithoutVerb({ from, to }: Named, terms: readonly Term[]): boolean {
  const start = isArticle(terms[from - 1]) ? from - 2 : from - 1;
  const isAfter = /^[,;]$|^and$/.test(terms[start]?.text ?? '') && start > 2;
  const [next, second] = [terms[to], terms[to + 1]];
  if (!isAfter || next === undefined) return false;
  return (
    /\p{N}/u.test(next.text) ||
    (next.plain === 'of' && /\p{N}/u.test(second?.text ?? '')) ||
    (next.text === ',' && second?.plain === 'that')
  );
}

/** Words that may begin what stands between a speaker and its colon: "Budanov to The War Zone:". */
const headingWord = /^(?:to|in|on|is|are|was|were|went|goe|again|now|speaking|has|had)$/;

/** "Budanov: at least 120"; "120 Koksan guns (Budanov)"; "200 guns - Seoul". */
function asHeading({ from, to, actor }: Named, terms: readonly Term[], isColon: boolean): Way | null {
  // "Budanov to The War Zone: …": whoever is told it does not say it
  const isTold = terms.slice(Math.max(0, from - 2), from).some(({ plain }) => /^(?:to|on|at|via|with)$/.test(plain));
  if (isColon && !isTold) return { covers: 'ahead', from, to: to + 1 };
  const colon = terms.findIndex(({ text }, index) => index > to && index < to + 7 && text === ':');
  if (
    colon > 0 &&
    from < 12 &&
    headingWord.test(terms[to]?.plain ?? '') &&
    // "Yonhap on the ministry: …" passes on
    !(terms[to]?.plain === 'on' && actor?.kind !== 'person') &&
    !terms.slice(to, colon).some(({ isMark }) => isMark)
  )
    return { covers: 'ahead', from, to: colon + 1 };
  const isLast = terms.slice(to).every(({ isMark }) => isMark);
  const isBehindMark = (isLast ? /^[-–—(:]$/u : /^[-–—(]$/u).test(terms[from - 1]?.text ?? '') && endsHere(terms, to);
  const isSpaced = (terms[from - 1]?.start ?? 0) > (terms[from - 2]?.end ?? 0);
  return isBehindMark && (isSpaced || isLast) ? { covers: 'back', from: from - 1, to } : null;
}

/**
 * Whether a speaker with its verb closes what was said: "200 guns went, Seoul says", "as Seoul has it", "the guns that
 * Seoul says went to Russia".
 */
function coversBack(terms: readonly Term[], from: number, verb: number, speech: SpeechWords): boolean {
  if (endsHere(terms, behindLight(terms, verb + 1, speech))) return true;
  const start = isArticle(terms[from - 1]) || isMentionOfLand(terms, from) ? from - 2 : from - 1;
  // but "The Telegraph reported that Kyiv said 12,000"
  const isTold = terms[start]?.plain === 'that' && isVerb(terms[start - 1], speech);
  if (!isTold && /^(?:that|which|who|whom|as|what)$/.test(terms[start]?.plain ?? '')) return true;
  const isAfterMark = /^[,"”’')]$/u.test(terms[start]?.text ?? '') && start > 0;
  const end = terms.findIndex(({ text }, index) => index > verb && /^[;.]$/.test(text));
  const rest = terms.slice(verb + 1, end < 0 ? terms.length : end);
  const isBeforeNumber = rest.slice(0, 6).some(({ text }) => /\p{N}/u.test(text)) || rest[0]?.plain === 'that';
  return isAfterMark && !isBeforeNumber;
}

function startsSentence(terms: readonly Term[], at: number): boolean {
  return terms.slice(0, at).every(({ isMark }) => isMark);
}
