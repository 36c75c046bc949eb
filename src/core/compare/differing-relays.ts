import type { Claim, Question } from '../dossier/dossier.ts';
import { isOneDay } from '../time/order.ts';
import { compareIds } from './compare-ids.ts';
import { type DriftKind, driftKinds, dropsSpeaker } from './drift-kinds.ts';
import { listByKeys } from './list-by-keys.ts';
import { isOneStatement } from './one-statement.ts';
import { shareOrigin } from './origins.ts';
import { publicationWindow } from './publication-window.ts';
import { numberKey } from './same-value.ts';

/** Two relays that render one statement of a hop whom both name, and differ. */
interface DifferingRelays {
  a: Claim;
  b: Claim;
  kinds: readonly DriftKind[];
}

/**
 * Relays that differ, where the words of the hop are not known. They are taken to render one statement only where they
 * give the same number, or the day on which it was said. Each is held against what most outlets pass on, and not
 * against every other: the work grows with the number of claims.
 */
export function* differingRelays(question: Question, claims: readonly Claim[]): Generator<DifferingRelays> {
  const told = new Set<string>();
  for (const group of listByKeys(claims, keysOf).values()) {
    if (group.length < 2) continue;
    for (const found of differingIn(question, group)) {
      const key = [found.a.id, found.b.id].sort().join(' ');
      if (found.kinds.length > 0 && !told.has(key)) yield found;
      told.add(key);
    }
  }
}

/** Whom a claim names, with the number, and with the day on which it was said. "Officials" may be others elsewhere. */
function keysOf(claim: Claim): string[] {
  const { said } = claim;
  const named = [...new Set(claim.chain)].filter(({ kind }) => kind !== 'anonymous');
  return named.flatMap(({ id }) => [
    `${id} ${numberKey(claim)}`,
    ...(said !== null && isOneDay(said) ? [`${id} said ${said.first}`] : []),
  ]);
}

function* differingIn(question: Question, group: readonly Claim[]): Generator<DifferingRelays> {
  const forms = [...Map.groupBy(group, formKey).values()].sort(byOutletsThenAge);
  if (forms.length < 2) return;
  const known = new Map<string, Claim>();
  for (const [claim] of forms) {
    if (claim === undefined) continue;
    const keys = dayKeys(claim);
    const other = keys
      .values()
      .map((key) => known.get(key))
      .find((one) => one !== undefined && render(question, one, claim));
    if (other !== undefined) yield orderedPair(question, other, claim);
    for (const key of keys) known.getOrInsert(key, claim);
  }
}

function render(question: Question, a: Claim, b: Claim): boolean {
  return a.source.author !== b.source.author && shareOrigin(a, b) && isOneStatement(question, a, b);
}

/** The fuller chain first: it is the other that dropped a speaker. */
function orderedPair(question: Question, first: Claim, second: Claim): DifferingRelays {
  const [a, b] = dropsSpeaker(second, first) ? [second, first] : [first, second];
  return { a, b, kinds: driftKinds(question, a, b) };
}

/** Under which days a claim is found: both, either, and none. */
function dayKeys({ said, asOf }: Claim): string[] {
  const [spoken, of] = [said?.edtf ?? '', asOf?.edtf ?? ''];
  return [`${spoken} of ${of}`, `said ${spoken}`, `of ${of}`, 'any'];
}

/** What can change on the way. */
function formKey({ value, scope, modality, chainComplete, chain, said, asOf }: Claim): string {
  const hedge = value?.kind === 'figure' ? value.figure.hedge : '';
  const days = `${said?.edtf ?? ''} ${asOf?.edtf ?? ''}`;
  return `${hedge} ${numberKey({ value })} ${scope} ${modality} ${chainComplete} ${chain.length} ${days}`;
}

/** The form of most outlets first; of equals that of the earliest page. */
function byOutletsThenAge(a: readonly Claim[], b: readonly Claim[]): number {
  return outletsOf(b) - outletsOf(a) || ageOf(a) - ageOf(b) || compareIds(idOf(a), idOf(b));
}

function outletsOf(form: readonly Claim[]): number {
  return new Set(form.map(({ source }) => source.author.id)).size;
}

function ageOf(form: readonly Claim[]): number {
  const days = form.map(({ source }) => publicationWindow(source).last).filter(Number.isFinite);
  return days.length === 0 ? Number.MAX_SAFE_INTEGER : Math.min(...days);
}

function idOf([first]: readonly Claim[]): string {
  return first?.id ?? '';
}
