import type { Actor, Claim, Dossier, Source } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import type { Phrase, Said } from '../message/inline.ts';
import { join } from '../message/phrase.ts';
import type { Block } from '../message/view.ts';
import type { Gaps } from '../query/gaps.ts';
import type { Words } from '../words/words.ts';
import type { ItemContext } from './answer-context.ts';
import { chainCaveat } from './chain-line.ts';
import { wayOfClaim } from './claim-lines.ts';
import { valueContent } from './claim-value.ts';
import { claimCount, restInline } from './counts.ts';
import { actorName, claimId, nameWithRole, questionTitle, quotedSourceName } from './record-names.ts';
import { saidByOrigin } from './said-by-origin.ts';
import { publishedDate } from './source-item.ts';

type Entry = Extract<Block, { kind: 'entry' }>;

/** How many parties, or silent speakers, are named in a line. */
const most = { parties: 4, silent: 5 } as const;

/** A question at a glance: what would settle it, and how much is missing of what else. */
export function gapEntry(gaps: Gaps, { dossier, words: w }: ItemContext): Entry {
  const { question, difference, parties, lone, undated, unnamed, unverified } = gaps;
  const title: Phrase = [questionTitle(question, 'strong')];
  const settles = question.settles === null ? [] : [w.settles(settlesField(gaps))];
  const counted = [
    { claims: lone, say: w.gapCounts.lone },
    { claims: undated, say: w.gapCounts.undated },
    { claims: unnamed, say: w.gapCounts.unnamed },
    { claims: unverified, say: w.gapCounts.unverified },
  ];
  const small = [
    ...(parties.length === 0 ? [] : [w.noWordFrom(partyNames(parties, dossier, w))]),
    ...counted.filter(({ claims }) => claims.length > 0).map(({ claims, say }) => say(claimCount(claims, w))),
  ];
  return {
    kind: 'entry',
    text: title,
    lines: [...(difference === null ? [w.noAnswerYet] : []), ...settles],
    small: small.length === 0 ? [] : [join(small, w.dot)],
  };
}

/** What could be asked next on one question: each thing that is missing, and why it is asked for. */
export function askEntries(gaps: Gaps, { dossier, words: w }: ItemContext): Entry[] {
  const { question, difference, parties, silent, lone, undated, unnamed, unverified } = gaps;
  const ask: Phrase = [field('question', question.id, 'ask', question.ask)];
  return [
    ...(question.settles === null ? [] : [entry(w.findOut(settlesField(gaps)), [])]),
    ...(difference === null ? [entry(w.askAnybody(ask), [w.noAnswerYet])] : []),
    ...(parties.length === 0 ? [] : [entry(w.askOf(partyNames(parties, dossier, w), ask), [w.whyParties])]),
    ...(silent.length === 0 ? [] : [entry(w.askOf(silentNames(silent, w), ask), [w.whySilent])]),
    ...lone.map((claim) => entry(w.askSecond(toldBy(claim, w)), [w.whyLone, wayLine(claim, w)])),
    ...unnamed.map((claim) =>
      entry(w.askWhose([actorName(claim.source.author)], toldBy(claim, w)), [
        ...caveatLines(claim, w),
        [claimId(claim)],
      ]),
    ),
    ...undated.map((claim) => entry(w.askWhen(toldBy(claim, w)), [whyUndated(claim, w), wayLine(claim, w)])),
    ...[...Map.groupBy(unverified, ({ source }) => source)].map(([source, claims]) =>
      entry(w.findQuotes(quotedSourceName(source, w)), [w.whyUnverified(claimCount(claims, w))]),
    ),
  ];
}

function entry(text: Phrase, small: readonly Phrase[]): Entry {
  return { kind: 'entry', text, lines: [], small };
}

function settlesField({ question: { id, settles } }: Gaps): Phrase {
  return [field('question', id, 'settles', settles ?? '')];
}

function partyNames(parties: readonly string[], dossier: Dossier, w: Words): readonly Phrase[] {
  const names = parties
    .slice(0, most.parties)
    .map((id): Phrase => [field('party', id, 'label', dossier.parties.get(id) ?? id)]);
  return withRest(names, parties.length, w);
}

function silentNames(silent: readonly Actor[], w: Words): readonly Phrase[] {
  return withRest(
    silent.slice(0, most.silent).map((body) => nameWithRole(body, w)),
    silent.length,
    w,
  );
}

function withRest(names: readonly Phrase[], total: number, w: Words): readonly Phrase[] {
  return total === names.length ? names : [...names, w.andMore([restInline(total, names.length, w)])];
}

/** "about 200 guns — the ministry". */
function toldBy(claim: Claim, w: Words): Phrase {
  const said: Said = saidByOrigin(claim, valueContent(claim, w), w);
  return [said];
}

function wayLine(claim: Claim, w: Words): Phrase {
  return join([wayOfClaim(claim, w), [claimId(claim)]], w.dot);
}

function caveatLines(claim: Claim, w: Words): Phrase[] {
  const caveat = chainCaveat(claim, w);
  return caveat === null ? [] : [caveat];
}

function whyUndated({ source }: Claim, w: Words): Phrase {
  return source.published === null ? w.whyUndatedPage : w.whyUndated(publishedLine(source, w));
}

function publishedLine(source: Source, w: Words): Phrase {
  return w.publishedWhen(publishedDate(source, w, 'in-sentence'));
}
