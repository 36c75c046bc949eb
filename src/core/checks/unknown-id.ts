import { listSome } from '../text/list-some.ts';
import { suggestion } from './did-you-mean.ts';
import { knownIds } from './known-ids.ts';

/** Why an id does not resolve; null where it does. `what` names the kind with its article: "an actor". */
export function unknownId(id: string, known: Readonly<Record<string, unknown>>, what: string): string | null {
  if (Object.hasOwn(known, id)) return null;
  const { ids, meantBy } = knownIds(known);
  const near = suggestion(meantBy(id) ?? null);
  if (near !== '') return `"${id}" is not ${what}${near}`;
  return ids.length === 0
    ? `"${id}" is not ${what}; there is none`
    : `"${id}" is not ${what}; there are ${listSome(ids)}`;
}
