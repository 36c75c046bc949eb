import type { ActorRecord } from '../dossier/actor.ts';
import type { Check, Finding } from './check.ts';
import { cycleText, findCycles } from './find-cycles.ts';

/** A body is somebody who can have a voice, and no actor is part of itself. */
export const bodies = {
  name: 'bodies',
  run(files) {
    const { actors } = files.actors;
    const graph = new Map(Object.entries(actors).map(([id, { 'part-of': body }]) => [id, body ? [body] : []]));
    const circles = findCycles(graph).map((cycle): Finding => {
      const message = `these actors are part of each other in a circle: ${cycleText(cycle)}; take one of them out of it`;
      return { ...placeOf(cycle[0] ?? ''), message, reads: cycle.map((id) => placeOf(id)) };
    });
    const misfits = Object.entries(actors).flatMap(([id, actor]): Finding[] => {
      const body = actor['part-of'];
      const record = body !== undefined && Object.hasOwn(actors, body) ? actors[body] : undefined;
      if (body === undefined || record === undefined) return [];
      const message = whyNoVoice(actor, body, record);
      if (message === null) return [];
      const reads = ['kind', 'party'].flatMap((key) => [id, body].map((one) => placeOf(one, key)));
      return [{ ...placeOf(id), message, reads }];
    });
    return [...circles, ...misfits];
  },
  good: [
    {
      parties: { town: 'the town' },
      actors: {
        hall: { party: 'town' },
        mayor: { kind: 'person', 'part-of': 'hall', party: 'town' },
        aide: { kind: 'person', 'part-of': 'mayor' },
        sources: { kind: 'anonymous', 'part-of': 'hall' },
        editor: { kind: 'person', 'part-of': 'post' },
        weekend: { kind: 'outlet', 'part-of': 'post' },
        post: { kind: 'outlet' },
      },
    },
  ],
  bad: [
    {
      files: { actors: { hall: { 'part-of': 'mayor' }, mayor: { 'part-of': 'hall' } } },
      file: 'actors.yaml',
      at: 'actors.mayor.part-of',
      says: 'in a circle: mayor → hall → mayor',
    },
    {
      files: { actors: { hall: { 'part-of': 'hall' } } },
      file: 'actors.yaml',
      at: 'actors.hall.part-of',
      says: 'hall → hall',
    },
    {
      files: { actors: { officials: { kind: 'anonymous' }, mayor: { 'part-of': 'officials' } } },
      file: 'actors.yaml',
      at: 'actors.mayor.part-of',
      says: 'nobody speaks for "officials", people whom the text does not name',
    },
    {
      files: { actors: { hall: {}, post: { kind: 'outlet', 'part-of': 'hall' } } },
      file: 'actors.yaml',
      at: 'actors.post.part-of',
      says: 'an outlet is a voice of no office',
    },
    {
      files: {
        parties: { town: 'the town', state: 'the state' },
        actors: { hall: { party: 'town' }, mayor: { party: 'state', 'part-of': 'hall' } },
      },
      file: 'actors.yaml',
      at: 'actors.mayor.part-of',
      says: 'a voice is of the party of its body, which is town',
    },
  ],
} satisfies Check;

function whyNoVoice(actor: ActorRecord, body: string, record: ActorRecord): string | null {
  if (record.kind === 'anonymous') {
    return `nobody speaks for "${body}", people whom the text does not name; write the office that they are of, or leave part-of out`;
  }
  if (isOutlet(actor) && !isOutlet(record)) {
    return 'an outlet is a voice of no office or person: it has its own words; leave part-of out, and give it a party if it has an interest';
  }
  if (actor.party !== undefined && record.party !== undefined && actor.party !== record.party) {
    return `a voice is of the party of its body, which is ${record.party}; leave out its party, or part-of`;
  }
  return null;
}

function isOutlet({ kind }: ActorRecord): boolean {
  return kind === 'outlet' || kind === 'agency';
}

function placeOf(id: string, key = 'part-of') {
  return { file: 'actors.yaml', path: ['actors', id, key] };
}
