import { didYouMean } from './did-you-mean.ts';

/** Why an id does not resolve; null where it does. `what` names the kind with its article: "an actor". */
export function unknownId(id: string, known: Readonly<Record<string, unknown>>, what: string): string | null {
  if (Object.hasOwn(known, id)) return null;
  const ids = Object.keys(known);
  const near = didYouMean(id, ids);
  if (near !== '') return `"${id}" is not ${what}${near}`;
  return ids.length === 0
    ? `"${id}" is not ${what}; there is none`
    : `"${id}" is not ${what}; there are ${listSome(ids)}`;
}

function listSome(ids: readonly string[]): string {
  return ids.length > 12 ? `${ids.slice(0, 12).join(', ')} and ${ids.length - 12} more` : ids.join(', ');
}
