import type { ActorRecord } from '../dossier/actor.ts';
import { wordsOf } from '../text/words-of.ts';
import type { Check } from './check.ts';

/** Suggests `part-of` where the name, role or alias of an actor holds the name of a body as whole words. */
export const likelyVoices = {
  name: 'likely-voices',
  needsEveryFile: true,
  run(files) {
    const actors = Object.entries(files.actors.actors).filter(([, actor]) => actor['moved-to'] === undefined);
    const segmenter = new Intl.Segmenter(files.dossier.language, { granularity: 'word' });
    const bodyByName = new Map<string, string>();
    for (const [id, actor] of actors) {
      if (!canBeBody(actor)) continue;
      for (const name of [actor.name, ...actor.aliases]) bodyByName.getOrInsert(wordsOf(name, segmenter).join(' '), id);
    }
    bodyByName.delete('');
    return actors.flatMap(([id, actor]) => {
      if (actor['part-of'] !== undefined || isOutlet(actor)) return [];
      for (const text of [actor.name, actor.role ?? '', ...actor.aliases]) {
        const body = runsIn(wordsOf(text, segmenter)).find((name) => mayBeBody(bodyByName.get(name), id, actor));
        const known = bodyByName.get(body ?? '');
        if (known === undefined) continue;
        const message = `"${text}" holds the name of ${known}; if it speaks for it, write "part-of: ${known}": a body and its voices are one origin`;
        return { file: 'actors.yaml', path: ['actors', id], message };
      }
      return [];
    });

    function mayBeBody(body: string | undefined, id: string, { party }: ActorRecord): boolean {
      if (body === undefined || body === id) return false;
      const known = files.actors.actors[body];
      const isOwnVoice = known?.['part-of'] === id;
      const isOfOther = party !== undefined && known?.party !== undefined && party !== known.party;
      return !isOwnVoice && !isOfOther;
    }
  },
  good: [
    {
      actors: {
        ministry: { name: 'Ministry of Defence' },
        spokesman: { name: 'Ministry of Defence spokesman', 'part-of': 'ministry' },
        police: { name: 'Coast Police', aliases: ['the Ministry of Defences'] },
        'coast-wire': { name: 'Ministry of Defence Weekly', kind: 'outlet' },
        ann: { name: 'Ann Example', kind: 'person' },
        nephew: { name: `Ann Example's nephew`, kind: 'person' },
        officials: { name: 'officials', kind: 'anonymous' },
        chief: { name: 'Bob Sample', role: 'chief of the officials' },
      },
    },
    {
      parties: { town: 'the town', state: 'the state' },
      actors: {
        hall: { name: 'Town Hall', party: 'town' },
        envoy: { name: 'The envoy to Town Hall', party: 'state' },
      },
    },
  ],
  bad: [
    {
      files: {
        actors: { ministry: { name: 'Ministry of Defence' }, spokesman: { name: 'Ministry of Defence spokesman' } },
      },
      file: 'actors.yaml',
      at: 'actors.spokesman',
      says: '"Ministry of Defence spokesman" holds the name of ministry; if it speaks for it, write "part-of: ministry"',
    },
    {
      files: {
        actors: {
          ministry: { name: `Freedonia's defence ministry`, aliases: ['the Defence Ministry'] },
          ann: { name: 'Ann Example', kind: 'person', role: `the Defence Ministry's head` },
        },
      },
      file: 'actors.yaml',
      at: 'actors.ann',
      says: 'holds the name of ministry',
    },
    {
      files: {
        dossier: { language: 'zh' },
        actors: { ministry: { name: '国防部' }, spokesman: { name: '国防部发言人', kind: 'person' } },
      },
      file: 'actors.yaml',
      at: 'actors.spokesman',
      says: '"国防部发言人" holds the name of ministry',
    },
  ],
} satisfies Check;

/** A person or a class of people is rarely a body: "Ann Example's nephew" is no voice of hers. */
function canBeBody({ kind }: ActorRecord): boolean {
  return kind !== 'person' && kind !== 'anonymous';
}

function isOutlet({ kind }: ActorRecord): boolean {
  return kind === 'outlet' || kind === 'agency';
}

/** Names have fewer words. */
const mostWords = 12;

/** The runs of neighbouring words, from each word on the longest first. */
function runsIn(words: readonly string[]): string[] {
  return words.flatMap((_, start) => {
    const most = Math.min(mostWords, words.length - start);
    return Array.from({ length: most }, (__, index) => words.slice(start, start + most - index).join(' '));
  });
}
