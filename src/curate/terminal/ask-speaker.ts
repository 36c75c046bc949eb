import { actorKinds } from '../../core/dossier/actor.ts';
import { Id } from '../../core/dossier/id.ts';
import type { Known } from '../../core/review/claim-fields.ts';
import { proposeSpeaker, withoutArticle } from '../../core/review/speakers.ts';
import { newActor } from '../new-actor.ts';
import type { Additions } from '../request.ts';
import { proposalText } from './draft-panel.ts';
import type { Person } from './person.ts';

/**
 * Asks who a new speaker is. Enter takes the proposal; "= id" makes the name another one of a known actor; a line of
 * "id, name, kind" (and a role) is taken as it is. Null where the person takes the question back.
 */
export async function askSpeaker(
  person: Person,
  name: string,
  known: Known,
  additions: Additions,
): Promise<Additions | null> {
  const proposal = proposeSpeaker(name, known.actors);
  const offered = proposal.kind === 'alias' ? `= ${proposal.of}` : proposalText(proposal);
  for (;;) {
    const answer = await person.line(
      `Who is “${name}”? (id, name, kind[, role]; or = id of a known actor; . takes back)`,
      offered,
    );
    if (answer === null || answer === '.') return null;
    const alias = /^=\s*(\S+)$/u.exec(answer)?.[1];
    if (alias !== undefined) {
      if (known.actors.has(alias))
        return { ...additions, aliases: [...additions.aliases, { of: alias, name: withoutArticle(name) }] };
      person.show(`There is no actor "${alias}"; there are ${[...known.actors.keys()].join(', ')}.`);
      continue;
    }
    const [id = '', full = '', kind = '', ...role] = answer.split(',').map((part) => part.trim());
    const is = actorKinds.find((one) => one === kind);
    if (!Id.safeParse(id).success || full === '' || is === undefined) {
      person.show(`Write an id, a name and one of ${actorKinds.join(', ')}: ann-example, Ann Example, person`);
      continue;
    }
    if (known.actors.has(id)) {
      person.show(`There is an actor "${id}" already; write "= ${id}" if it is the same.`);
      continue;
    }
    const actor = newActor(name, full, is, role.join(', '));
    return { ...additions, actors: [...additions.actors, { id, actor }] };
  }
}
