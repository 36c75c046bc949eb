import { speakersOf } from '../dossier/claim-record.ts';
import { holdsName } from '../text/holds-name.ts';
import type { Check } from './check.ts';
import { claimsOf, findingIn } from './placed-claim.ts';

/** A statement names each speaker by name or by an alias, because it is shown without any other attribution. */
export const namedSpeakers = {
  name: 'named-speakers',
  run(files) {
    return claimsOf(files).flatMap((placed) => {
      const { claim, source } = placed;
      return speakersOf(claim.chain.at(-1) ?? source.syndicates ?? source.publisher).flatMap((id) => {
        const actor = Object.hasOwn(files.actors.actors, id) ? files.actors.actors[id] : undefined;
        if (actor === undefined) return [];
        if (holdsName(claim.statement, [actor.name, ...actor.aliases])) return [];
        return findingIn(
          placed,
          ['statement'],
          `the statement does not name its speaker; write "${actor.name}" into it, or add the name that it uses to the aliases of ${id}`,
          [['chain']],
        );
      });
    });
  },
  good: [
    {
      actors: { mayor: { name: 'Ann Example', aliases: ['the mayor'] } },
      claims: [
        { statement: 'The mayor counted the houses.', chain: ['mayor'] },
        { statement: 'The houses are brick, River Post wrote.' },
      ],
    },
    { sources: { copy: { syndicates: 'herald', claims: [{ statement: 'The houses are brick, Herald wrote.' }] } } },
  ],
  bad: [
    {
      files: {
        actors: { mayor: { name: 'Ann Example', aliases: ['the mayor'] } },
        claims: [{ statement: 'The houses were counted.', chain: ['mayor'] }],
      },
      at: 'claims[0].statement',
      says: 'write "Ann Example" into it',
    },
    {
      files: {
        actors: { ann: { name: 'Ann Example' }, bob: { name: 'Bob Sample' } },
        claims: [{ statement: 'Ann Example and another counted the houses.', chain: [['ann', 'bob']] }],
      },
      at: 'claims[0].statement',
      says: 'write "Bob Sample" into it',
    },
    {
      files: {
        actors: { iran: { name: 'Iran' } },
        claims: [{ statement: 'An Iranian dissident counted the houses.', chain: ['iran'] }],
      },
      at: 'claims[0].statement',
      says: 'write "Iran" into it',
    },
  ],
} satisfies Check;
