import type { Check } from './check.ts';
import { claimsOf, findingIn } from './placed-claim.ts';

/** A statement names its speaker by name or by an alias, because it is shown without any other attribution. */
export const namedSpeakers = {
  name: 'named-speakers',
  run(files) {
    return claimsOf(files).flatMap((placed) => {
      const { claim, source } = placed;
      const id = claim.chain.at(-1) ?? source.syndicates ?? source.publisher;
      const actor = Object.hasOwn(files.actors.actors, id) ? files.actors.actors[id] : undefined;
      if (actor === undefined) return [];
      const statement = claim.statement.toLowerCase();
      if ([actor.name, ...actor.aliases].some((name) => statement.includes(name.toLowerCase()))) return [];
      return findingIn(
        placed,
        ['statement'],
        `the statement does not name its speaker; write "${actor.name}" into it, or add the name that it uses to the aliases of ${id}`,
        [['chain']],
      );
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
  ],
} satisfies Check;
