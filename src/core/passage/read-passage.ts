import type { Dossier } from '../dossier/dossier.ts';
import type { Lexicon } from '../figure/lexicon.ts';
import { english } from '../figure/lexicon-en.ts';
import { numbersInText } from '../figure/numbers-in-text.ts';
import { aroundNumber } from './around-number.ts';
import { attributionsIn, type Speaker } from './attributions.ts';
import { firmnessOf } from './firmness.ts';
import { englishPassages } from './lexicon-en.ts';
import type { Named } from './named.ts';
import type { PassageLexicon } from './passage-lexicon.ts';
import { quantitiesIn } from './quantities.ts';
import { sentencesOf } from './sentences.ts';
import { nameText, speakerMeant } from './speaker-meant.ts';
import { namedIn } from './speaker-names.ts';
import type { ReadSentence, StatedFigure } from './stated-figure.ts';
import { keyOf, type Term, termsOf } from './terms.ts';
import { whenToCome } from './when-to-come.ts';
import { attributionOf } from './who-says-it.ts';
import { withoutFormat } from './without-format.ts';
import { wordGroupsOf } from './word-groups.ts';

/** A passage, read. */
export interface ReadPassage {
  /** Whether it holds more figures than were to be read: then the rest is not there. */
  isTooMuch: boolean;
  figures: readonly StatedFigure[];
  sentences: readonly ReadSentence[];
}

/** How many figures a passage and one of its sentences may have. */
export interface MostFigures {
  passage: number;
  sentence: number;
}

/** The words of a language. */
export interface PassageWords {
  figures: Lexicon;
  passages: PassageLexicon;
}

export const englishWords: PassageWords = { figures: english, passages: englishPassages };

/**
 * The figures that a passage states, in their order, with what each counts and who is said to say it. It decides
 * nothing of what a dossier holds. Where nobody is surely given as the speaker, the speaker is null. Linear in the
 * length of the passage, and ends where there are more figures than `most`.
 */
export function readPassage(
  text: string,
  dossier: Dossier,
  words: PassageWords = englishWords,
  most: MostFigures = { passage: Infinity, sentence: Infinity },
): ReadPassage {
  const { passages: lexicon } = words;
  const passage = withoutFormat(text);
  const groups = wordGroupsOf(lexicon);
  const stated: StatedFigure[] = [];
  let last: Speaker | null = null;
  let asked: readonly Term[] = [];
  const known: Speaker[] = [];
  const sentences: ReadSentence[] = [];
  let isTooMuch = false;
  for (const [index, sentence] of sentencesOf(passage, lexicon).entries()) {
    isTooMuch = stated.length > most.passage || holdsMoreThan(most.sentence, sentence.text);
    if (isTooMuch) break;
    const terms = termsOf(sentence.text, lexicon, sentence.start);
    const named = namedIn(terms, dossier, lexicon);
    const attributions = attributionsIn(terms, named, lexicon);
    const inTerms = terms.map((term) => ({
      ...term,
      start: term.start - sentence.start,
      end: term.end - sentence.start,
    }));
    const quantities = quantitiesIn(sentence.text, inTerms, dossier.policy, words);
    const read: ReadSentence = {
      text: sentence.text.trim(),
      index,
      terms,
      named,
      speakers: attributions.map((one) => one.named),
      lands: new Set(terms.flatMap(({ nation }) => nation ?? [])),
      years: terms.flatMap(({ text: word }) => (/^(?:1[89]|20)\d\d$/.test(word) ? [Number(word)] : [])),
      // what a question asked of, its answer counts
      keys: new Set([...asked, ...terms].map(keyOf)),
      meant: new Set([...asked, ...terms].flatMap(({ plain }) => [...groups(plain)])),
      toCome: whenToCome(terms, named, lexicon),
      numbers: quantities.map(({ start }) => sentence.start + start),
    };
    let current: Speaker | null = last;
    const speakers = new Map<Named, Speaker | null>();
    for (const { named: one } of attributions) {
      const speaker = speakerMeant(one, passage, terms, current, known);
      speakers.set(one, speaker);
      current = speaker ?? current;
    }
    const speakerOf = (one: Named) => speakers.get(one) ?? speakerMeant(one, passage, terms, last, known);
    sentences.push(read);
    const first = terms.find(({ isMark }) => !isMark)?.plain ?? '';
    if (quantities.length === 0 && lexicon.continuations.includes(first)) {
      const given = attributions[0]?.named ?? onlySpeaker(named);
      const speaker = given === null ? null : speakerOf(given);
      if (speaker !== null) giveTo(stated, index - 1, speaker);
    }
    const goesOn = lexicon.goingOn.includes(first);
    for (const [place, quantity] of quantities.entries()) {
      const [earlier, later] = [quantities[place - 1], quantities[place + 1]];
      const attribution = attributionOf(quantity, later, attributions, named, terms, lexicon);
      stated.push({
        ...aroundNumber(quantity, passage, sentence, terms, earlier, later, place === 0 ? asked : [], lexicon),
        speaker: attribution === null ? (goesOn ? last : null) : speakerOf(attribution.named),
        firmness: firmnessOf(quantity, attribution, terms, lexicon),
        sentence: read,
        start: sentence.start + quantity.start,
        end: sentence.start + quantity.end,
      });
    }
    last = current;
    for (const { actor, from, to } of named)
      if (actor !== null) known.push({ actor, party: null, text: nameText(passage, terms, from, to) });
    // what a question counts, its answer counts too
    asked = /\?["”’)]*\s*$/u.test(sentence.text) ? terms.filter(({ isMark }) => !isMark) : [];
  }
  return { figures: stated, sentences, isTooMuch: isTooMuch || stated.length > most.passage };
}

/** Whether a sentence holds more numbers than some: it is looked at as a whole, and many take long. */
function holdsMoreThan(most: number, sentence: string): boolean {
  return most < Infinity && numbersInText(sentence).length > most;
}

/** The one actor of the record who is named. */
function onlySpeaker(named: readonly Named[]): Named | null {
  const [only, ...others] = named.filter(({ actor }) => actor !== null);
  return only === undefined || others.some(({ actor }) => actor !== only.actor) ? null : only;
}

/** "That is what Kim has given, per the ministry": the speaker of the sentence before, where it names none. */
function giveTo(stated: StatedFigure[], sentence: number, speaker: Speaker): void {
  for (const one of stated) if (one.sentence.index === sentence && one.speaker === null) one.speaker = speaker;
}
