import { expect, it } from 'vitest';
import { auditText, canonicalJson, noHash } from '../../../src/core/suggestion/audit-entry.ts';

it('writes JSON in one form, whatever the order of the names', () => {
  expect(canonicalJson({ b: null, a: 'ü"\n', 'a-b': 3 })).toBe('{"a":"ü\\"\\n","a-b":3,"b":null}');
});

it('hashes everything of an entry but its own hash', () => {
  const entry = {
    number: 1,
    at: 2,
    who: 'slack:U1',
    what: 'suggested',
    about: 's1',
    dossier: 'flood',
    content: 'c',
    claim: null,
    previous: noHash,
    hash: 'h',
  } as const;
  expect(auditText(entry)).toBe(
    `{"about":"s1","at":2,"claim":null,"content":"c","dossier":"flood","number":1,"previous":"${noHash}","what":"suggested","who":"slack:U1"}`,
  );
});
