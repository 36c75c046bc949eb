import type { ShortDossier, ShortQuestion, ShortSource } from '../../src/core/checks/short-dossier.ts';
import type { Dossier } from '../../src/core/dossier/dossier.ts';
import { dossierOf } from './dossiers.ts';
import { claimsOn, isFigure, type MadeClaim, measureOf, outlets, states, summed } from './generated-claims.ts';
import { type ScriptName, sampleWords } from './sample-words.ts';

/** How large a generated dossier is. */
export interface DossierShape {
  questions: number;
  /** Positions on the first question; the others have one to eight. */
  positions: number;
  /** Characters of every actor's name. */
  name: number;
  script: ScriptName;
}

const parties = { north: 'the north', south: 'the south', river: 'the river towns' };
const partyIds = ['north', 'south', 'river'] as const;
const kinds = ['person', 'office', 'agency', 'anonymous'] as const;

/**
 * A linked dossier of a shape, the same each time: questions of every measure, scopes that are open, positions of many
 * speakers through one to three hops, firm and not, some told twice, one taken back, one deprecated.
 */
export function generatedDossier({ questions, positions, name, script }: DossierShape): Dossier {
  const nameOf = (actor: number) => numbered(script, name, actor);
  const claims = Array.from({ length: questions }, (_, question) =>
    claimsOn(question, question === 0 ? positions : 1 + ((question * 5) % 8), script, nameOf),
  ).flat();
  const speakers = Array.from({ length: Math.max(positions, 12) }, (_, index) => actorOf(index, nameOf(index), script));
  const tellers = Array.from({ length: outlets }, (_, index) => outletOf(index, numbered(script, name, index + 50)));
  const short: ShortDossier = {
    id: 'generated',
    dossier: {
      title: sampleWords(script, Math.max(12, Math.min(80, name)), 1),
      summary: sampleWords(script, 240, 2),
      events: { crest: sampleWords(script, 60, 3), breach: sampleWords(script, 20, 4) },
    },
    parties,
    actors: Object.fromEntries([...speakers, ...tellers]),
    questions: Object.fromEntries(
      Array.from({ length: questions }, (_, index) => [`q${index}`, questionOf(index, script)]),
    ),
    sources: sourcesOf(claims, script),
  };
  return dossierOf(short, 'abcdef012345');
}

/** A name of so many characters that ends in its own number. */
function numbered(script: ScriptName, length: number, number: number): string {
  const end = String(number);
  return `${sampleWords(script, Math.max(1, length - end.length), number)}${end}`;
}

function actorOf(index: number, name: string, script: ScriptName) {
  const role = index % 3 === 0 ? { role: sampleWords(script, 30, index) } : {};
  const party = index % 2 === 0 ? { party: partyIds[index % 3] ?? 'north' } : {};
  return [`a${index}`, { name, kind: kinds[index % 4] ?? 'office', ...role, ...party }] as const;
}

function outletOf(index: number, name: string) {
  return [`o${index}`, { name, kind: 'outlet' as const }] as const;
}

function questionOf(index: number, script: ScriptName): ShortQuestion {
  const measure = measureOf(index);
  const question = {
    title: `${sampleWords(script, 10 + ((index * 11) % 70), index)} ${index}`,
    ask: `${sampleWords(script, 20 + ((index * 13) % 120), index + 1)}?`,
    measure,
    ...(index % 3 === 0 ? { settles: sampleWords(script, 60 + (index % 60), index) } : {}),
  };
  if (measure === 'category' || measure === 'place') {
    const labels = states.map((state, at) => [state, { label: sampleWords(script, 8 + at, at) }]);
    return { ...question, categories: Object.fromEntries(labels) };
  }
  if (!isFigure(index)) return question;
  return {
    ...question,
    unit: 'pumps',
    scopes: {
      all: { label: sampleWords(script, 12, 1), includes: ['part'], 'may-include': ['open'] },
      part: { label: sampleWords(script, 16, 2) },
      open: { label: sampleWords(script, 14, 3) },
    },
    sums: index === 0 ? [{ label: sampleWords(script, 20, 4), of: [...summed] }] : [],
  };
}

/** One source for each outlet, with the claims that it tells. */
function sourcesOf(claims: readonly MadeClaim[], script: ScriptName): Record<string, ShortSource> {
  return Object.fromEntries(
    Array.from({ length: outlets }, (_, outlet): [string, ShortSource] => [
      `source-${outlet}`,
      {
        publisher: `o${outlet}`,
        title: sampleWords(script, 40 + outlet * 5, outlet),
        published: `2031-03-${String(10 + outlet).padStart(2, '0')}`,
        url: outlet % 2 === 0 ? `https://example.org/${outlet}/a-report-of-the-flood` : null,
        capture: outlet % 4 === 3 ? null : { file: `source-${outlet}.txt`, sha256: String(outlet % 10).repeat(64) },
        claims: claims.filter((each) => each.outlet === outlet).map(({ claim }) => claim),
      },
    ]),
  );
}
