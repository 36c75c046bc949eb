import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type KeptSuggestion, suggestionCaps } from '../../src/core/suggestion/suggestion.ts';
import { auditEntries, checkAudit, newestAuditEntries } from '../../src/store/audit.ts';
import { openStore } from '../../src/store/open-store.ts';
import { inTransaction, type Store } from '../../src/store/store.ts';
import {
  addSuggestion,
  changeSuggestion,
  dossiersThatWait,
  findSame,
  fullSuggestionCap,
  markTold,
  suggestionOf,
  suggestionsBy,
  suggestionsIn,
  untoldSuggestions,
} from '../../src/store/suggestions.ts';
import { aSuggestion } from '../support/a-suggestion.ts';
import { type FreshPlace, storeKinds } from './each-store.ts';

describe.each(storeKinds)('suggestions on $name', ({ fresh }) => {
  let at: FreshPlace;
  let store: Store;
  beforeEach(async () => {
    at = await fresh();
    store = await openStore(at.place);
  });
  afterEach(async () => {
    await store.close();
    await at.drop();
  });

  const keep = (suggestion: KeptSuggestion, into = store) =>
    inTransaction(into, (one) => addSuggestion(one, suggestion));
  const change = (
    suggestion: KeptSuggestion,
    what: Parameters<typeof changeSuggestion>[2]['what'],
    who = 'slack:C',
    into = store,
  ) => inTransaction(into, (one) => changeSuggestion(one, suggestion, { what, who, at: 9 }));
  const numbered = (count: number, changes: Partial<KeptSuggestion> = {}) =>
    Array.from({ length: count }, (_, index) =>
      aSuggestion({ id: `s${index}`, text: `the mayor says ${index}`, at: index, ...changes }),
    );

  test('are kept as they were given', async () => {
    const given = aSuggestion({ question: 'houses', approvals: ['slack:a'], channelName: null, text: '𝒳\u202E "\'' });
    await keep(given);
    expect(await suggestionOf(store, 'flood', 's1')).toEqual(given);
    expect(await suggestionOf(store, 'other', 's1')).toBeNull();
    const edited = { ...given, text: 'b', from: null, version: 2, decided: { by: 'slack:C', at: 9 } };
    await change(edited, 'edited');
    expect(await suggestionOf(store, 'flood', 's1')).toEqual(edited);
  });

  test('are listed: what waits oldest first, what is done newest first, one’s own newest first', async () => {
    const all = numbered(3);
    for (const one of all) await keep(one);
    await keep(aSuggestion({ id: 'x', dossier: 'other', by: 'slack:else', at: 50 }));
    const ids = (list: readonly KeptSuggestion[]) => list.map(({ id }) => id);
    expect(ids((await suggestionsIn(store, 'flood', 'open')).suggestions)).toEqual(['s0', 's1', 's2']);
    expect(await dossiersThatWait(store, 'flood')).toEqual(['other']);
    expect(ids(await suggestionsBy(store, aSuggestion().by))).toEqual(['s2', 's1', 's0']);
    for (const one of all) await change({ ...one, state: 'refused', reason: 'no' }, 'refused');
    expect(ids((await suggestionsIn(store, 'flood', 'refused')).suggestions)).toEqual(['s2', 's1', 's0']);
    expect((await suggestionsIn(store, 'flood', 'open')).suggestions).toEqual([]);
  });

  test('are the same where the words and the source are, in any spelling, and none was refused', async () => {
    const first = aSuggestion({ text: 'The  Mayor says\n300', from: 'Coast Wire' });
    await keep(first);
    const again = { dossier: 'flood', text: 'the mayor says 300 ', from: 'coast wire' };
    expect((await findSame(store, again))?.id).toBe('s1');
    expect(await findSame(store, { ...again, from: null })).toBeNull();
    expect(await findSame(store, { ...again, text: 'the mayor says 301' })).toBeNull();
    expect(await findSame(store, { ...again, dossier: 'other' })).toBeNull();
    await change({ ...first, state: 'refused', reason: 'no' }, 'refused');
    expect(await findSame(store, again)).toBeNull();
  });

  test('can be edited into what another one says', async () => {
    const [first, second] = numbered(2);
    if (first === undefined || second === undefined) throw new Error('there are two');
    await keep(first);
    await keep(second);
    await change({ ...second, text: first.text, version: 2 }, 'edited');
    expect((await suggestionOf(store, 'flood', second.id))?.text).toBe(first.text);
    expect(await checkAudit(store)).toMatchObject({ kind: 'holds', entries: 3 });
  });

  test('have room for so many that wait, of a person and of a channel', async () => {
    const own = numbered(suggestionCaps.person);
    for (const one of own) await keep(one);
    expect(await fullSuggestionCap(store, aSuggestion())).toBe('person');
    expect(await fullSuggestionCap(store, aSuggestion({ by: 'slack:else' }))).toBeNull();
    const [first] = own;
    if (first !== undefined) await change({ ...first, state: 'approved' }, 'approved');
    expect(await fullSuggestionCap(store, aSuggestion())).toBeNull();
    const others = numbered(suggestionCaps.channel - suggestionCaps.person + 1).map((one, index) => ({
      ...one,
      id: `o${index}`,
      text: `another ${index}`,
      by: `slack:${index}`,
    }));
    for (const one of others) await keep(one);
    expect(await fullSuggestionCap(store, aSuggestion({ by: 'slack:else' }))).toBe('channel');
    const elsewhere = { platform: 'slack', place: '', channel: 'C2' };
    expect(await fullSuggestionCap(store, aSuggestion({ by: 'slack:else', channel: elsewhere }))).toBeNull();
  });

  test('are untold once decided by somebody else, until that is marked, once for each state', async () => {
    const given = aSuggestion();
    await keep(given);
    expect(await untoldSuggestions(store, ['slack'], 9)).toEqual([]);
    const approved: KeptSuggestion = {
      ...given,
      state: 'approved',
      approvals: ['slack:C'],
      decided: { by: 'slack:C', at: 9 },
    };
    await change(approved, 'approved');
    expect(await untoldSuggestions(store, ['slack'], 9)).toEqual([approved]);
    expect(await untoldSuggestions(store, ['discord'], 9)).toEqual([]);
    expect(await markTold(store, { id: 's1', state: 'refused' })).toBe(false);
    expect([await markTold(store, approved), await markTold(store, approved)]).toEqual([true, false]);
    expect(await untoldSuggestions(store, ['slack'], 9)).toEqual([]);
    await change({ ...approved, state: 'taken-in', claim: 'c1' }, 'taken-in');
    expect((await untoldSuggestions(store, ['slack'], 9)).map(({ state }) => state)).toEqual(['taken-in']);
  });

  test('are not told to whoever decided on their own', async () => {
    const given = aSuggestion();
    await keep(given);
    await change({ ...given, state: 'approved' }, 'approved', given.by);
    expect(await untoldSuggestions(store, ['slack'], 9)).toEqual([]);
  });

  describe('the log of them', () => {
    async function threeEntries(): Promise<void> {
      const given = aSuggestion();
      await keep(given);
      await change({ ...given, state: 'approved', approvals: ['slack:C'] }, 'approved');
      await keep(aSuggestion({ id: 's2', text: 'another' }));
    }

    test('holds hashes and no words', async () => {
      await threeEntries();
      const entries = await newestAuditEntries(store, 9);
      expect(entries.map(({ number, what, about }) => [number, what, about])).toEqual([
        [3, 'suggested', 's2'],
        [2, 'approved', 's1'],
        [1, 'suggested', 's1'],
      ]);
      expect(JSON.stringify(entries)).not.toMatch(/mayor|homes|example\.org|newer/);
      expect(await checkAudit(store)).toEqual({ kind: 'holds', entries: 3, last: entries[0]?.hash });
    });

    test('takes no change, no deletion and no row in place of another', async () => {
      await threeEntries();
      const { db } = store;
      const row = await db.selectFrom('audit').selectAll().where('number', '=', 2).executeTakeFirstOrThrow();
      await expect(db.updateTable('audit').set({ who: 'x' }).execute()).rejects.toThrow('only added to');
      await expect(db.deleteFrom('audit').where('number', '=', 3).execute()).rejects.toThrow('only added to');
      await expect(db.insertInto('audit').values(row).execute()).rejects.toThrow();
      if (store.dialect.kind === 'sqlite')
        await expect(
          sql`insert or replace into audit select number, at, 'x', what, about, dossier, content, claim, previous, hash
            from audit where number = 2`.execute(db),
        ).rejects.toThrow('only added to');
      else await expect(sql`truncate audit`.execute(db)).rejects.toThrow('only added to');
      expect(await checkAudit(store)).toMatchObject({ kind: 'holds', entries: 3 });
    });

    /** Does what no program of ours does: takes the triggers away first. */
    async function tamper(statement: string): Promise<void> {
      const drop =
        store.dialect.kind === 'sqlite'
          ? ['drop trigger audit_no_update', 'drop trigger audit_no_delete']
          : ['drop trigger audit_no_change on audit'];
      for (const one of [...drop, statement]) await sql.raw(one).execute(store.db);
    }

    test.each([
      ["update audit set who = 'slack:X' where number = 2", 2, 'entry'],
      ['update audit set at = at + 1 where number = 1', 1, 'entry'],
      ['delete from audit where number = 2', 3, 'chain'],
      ['delete from audit where number = 1', 2, 'chain'],
      ["update suggestions set said = 'put in later' where id = 's1'", 2, 'suggestion'],
      ["update suggestions set state = 'refused' where id = 's1'", 2, 'suggestion'],
      ["update suggestions set claim = 'c' where id = 's2'", 3, 'suggestion'],
      ['delete from audit where number = 3', 3, 'suggestion'],
    ] as const)('tells of %s', async (statement, number, why) => {
      await threeEntries();
      await tamper(statement);
      expect(await checkAudit(store)).toEqual({ kind: 'broken', number, why });
    });

    test('holds when the words of a refused suggestion are erased, and nobody finds them by trying', async () => {
      const given = aSuggestion({ text: 'x' });
      await keep(given);
      const refused: KeptSuggestion = { ...given, state: 'refused', reason: 'private' };
      await change(refused, 'refused');
      await change({ ...refused, text: '', from: null, note: null, isErased: true }, 'erased');
      expect(await checkAudit(store)).toMatchObject({ kind: 'holds', entries: 3 });
      const { said, said_by, note, salt, same } = await store.db
        .selectFrom('suggestions')
        .selectAll()
        .executeTakeFirstOrThrow();
      expect({ said, said_by, note, salt, same }).toEqual({
        said: '',
        said_by: null,
        note: null,
        salt: '',
        same: null,
      });
    });

    test('is one chain where two instances write at once', async () => {
      const other = await openStore(at.place);
      try {
        const mine = numbered(15).map((one) => keep(one));
        const theirs = numbered(15).map((one) => keep({ ...one, id: `t${one.id}`, text: `else ${one.text}` }, other));
        await Promise.all([...mine, ...theirs]);
        expect(await checkAudit(other)).toMatchObject({ kind: 'holds', entries: 30 });
        const read: number[] = [];
        for await (const entries of auditEntries(store)) read.push(...entries.map(({ number }) => number));
        expect(read).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
      } finally {
        await other.close();
      }
    });

    test('is undone together with what it tells', async () => {
      const failing = inTransaction(store, async (transaction) => {
        await addSuggestion(transaction, aSuggestion());
        throw new Error('undone');
      });
      await expect(failing).rejects.toThrow('undone');
      expect([await newestAuditEntries(store, 9), await suggestionOf(store, 'flood', 's1')]).toEqual([[], null]);
    });
  });
});
