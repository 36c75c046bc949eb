import type { PairRuling } from '../../src/core/compare/compare-pair.ts';
import { driftsOf } from '../../src/core/compare/drift.ts';
import { countPairs, pairsFrom } from '../../src/core/compare/proof.ts';
import type { Rule } from '../../src/core/compare/verdict.ts';
import type { Claim, Dossier } from '../../src/core/dossier/dossier.ts';
import { type FlatInline, flatten, type Phrase } from '../../src/core/message/inline.ts';
import { blocksOf, phrasesOf } from '../../src/core/message/phrases-of.ts';
import type { View } from '../../src/core/message/view.ts';
import { differencesOf } from '../../src/core/query/differences.ts';

/** Pairs that nobody has to see: one origin, texts that are all treated alike, and those who say the same. */
const withoutPairs: readonly Rule[] = ['one-origin', 'may-be-one-origin', 'worded', 'same-value'];

/**
 * What a dossier holds and some views do not show, each as a line that names it: every claim with its quote, each hop
 * of its chain beside it, why it is held to be wrong; every source with its hash; both sides of every pair that decides
 * or could; both renderings of every drift.
 */
export function findLost(dossier: Dossier, views: Iterable<View>): string[] {
  const shown = [...views];
  const inlines = shown.map((view) => phrasesOf(view).flatMap(flatten));
  const all = inlines.flat();
  const texts = new Set(all.map(({ text }) => text));
  const quotes = new Map([...dossier.claims.keys()].map((id) => [id, inlines.filter((own) => quotesIn(own).has(id))]));
  const lostOfClaims = [...dossier.claims.values()].flatMap((claim) => [
    ...((quotes.get(claim.id) ?? []).length === 0 ? [`the quote of ${claim.id}`] : []),
    ...hopsNotBeside(claim, quotes.get(claim.id) ?? []),
    ...(claim.reason === null || texts.has(claim.reason) ? [] : [`why ${claim.id} is held to be wrong`]),
  ]);
  const lostOfSources = [...dossier.sources.values()].flatMap(({ id, title, url, capture }) => [
    ...(title === null || texts.has(title) ? [] : [`the title of ${id}`]),
    ...(url === null || all.some((inline) => inline.kind === 'link' && inline.url === url)
      ? []
      : [`where ${id} stands`]),
    ...(capture?.sha256 == null || texts.has(capture.sha256) ? [] : [`the hash of ${id}`]),
  ]);
  return [...lostOfClaims, ...lostOfSources, ...lostPairs(dossier, shown), ...lostDrifts(dossier, shown)];
}

/** The claims whose whole quote some inlines hold. */
function quotesIn(inlines: readonly FlatInline[]): Set<string> {
  return new Set(inlines.flatMap((inline) => (inline.kind === 'quote' ? [inline.of] : [])));
}

/** The hops of a claim that no view names which shows the claim's quote. One view has to name all. */
function hopsNotBeside(claim: Claim, views: readonly (readonly FlatInline[])[]): string[] {
  const hops = [
    ...claim.chain.flatMap(({ id, speakers }) => (speakers.length === 0 ? [id] : speakers.map((one) => one.id))),
  ];
  const missing = views.map((inlines) => {
    const named = new Set(
      inlines.flatMap((inline) => (inline.kind === 'name' && inline.of.record === 'actor' ? [inline.of.id] : [])),
    );
    return hops.filter((hop) => !named.has(hop));
  });
  const fewest = missing.toSorted((a, b) => a.length - b.length)[0] ?? [];
  return fewest.map((hop) => `the hop ${hop} of ${claim.id}`);
}

/** What a claim says for whom: who says the same in several places stands once. */
function sideOf({ origin, value, scope, modality }: Claim): string {
  return JSON.stringify([origin.id, value?.text ?? null, scope, modality]);
}

function lostPairs(dossier: Dossier, views: readonly View[]): string[] {
  const together = new Set(
    views.flatMap(pairUnits).flatMap((phrases) => {
      const sides = [...claimsOf(phrases)].flatMap((id) => dossier.claims.get(id) ?? []).map(sideOf);
      return sides.flatMap((a) => sides.map((b) => `${a} ${b}`));
    }),
  );
  return differencesOf(dossier).flatMap((difference) =>
    pairsFrom(difference, 0, countPairs(difference))
      .filter(({ rule }) => !withoutPairs.includes(rule) && rule !== 'unstated')
      .filter((pair) => !sidesOf(pair).some((sides) => together.has(sides)))
      .map(
        ({ a, b, rule }) => `the pair ${a.claims[0].id} and ${b.claims[0].id} (${rule}) on ${difference.question.id}`,
      ),
  );
}

function sidesOf({ a, b }: PairRuling): string[] {
  return a.claims.flatMap((one) => b.claims.map((other) => `${sideOf(one)} ${sideOf(other)}`));
}

/** Where the two sides of a pair can stand together: one phrase, or an entry of few lines. */
function pairUnits(view: View): (readonly Phrase[])[] {
  const entries = blocksOf(view).flatMap((block) => (block.kind === 'entry' ? [block] : []));
  return [
    ...phrasesOf(view).map((phrase) => [phrase]),
    ...entries.filter(({ lines }) => lines.length <= 3).map(({ text, lines }) => [text, ...lines]),
  ];
}

function lostDrifts(dossier: Dossier, views: readonly View[]): string[] {
  const units = views.flatMap(driftUnits).map((phrases) => quotesIn(phrases.flatMap(flatten)));
  return differencesOf(dossier).flatMap(({ question, claims }) =>
    [...driftsOf(question, claims)]
      .filter(({ relay, words }) => !units.some((quoted) => quoted.has(relay.id) && quoted.has(words.id)))
      .map(({ relay, words }) => `the drift from ${words.id} to ${relay.id}`),
  );
}

/** Where two renderings can stand together: an item of a list, or an entry. */
function driftUnits(view: View): (readonly Phrase[])[] {
  return blocksOf(view).flatMap((block): (readonly Phrase[])[] => {
    if (block.kind === 'list') return block.items.map(({ text, details }) => [text, ...details]);
    return block.kind === 'entry' ? [[block.text, ...block.lines, ...block.small]] : [];
  });
}

function claimsOf(phrases: readonly Phrase[]): Set<string> {
  return new Set(
    phrases.flatMap(flatten).flatMap((inline): readonly string[] => {
      if (inline.kind === 'arithmetic') return inline.terms;
      return inline.kind === 'statement' || inline.kind === 'quote' || inline.kind === 'figure' ? [inline.of] : [];
    }),
  );
}
