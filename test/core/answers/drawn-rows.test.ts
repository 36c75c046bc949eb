import { describe, expect, it } from 'vitest';
import { digestThread } from '../../../src/core/answers/digest-thread.ts';
import { originsPicture } from '../../../src/core/answers/origins-picture.ts';
import { stripPicture } from '../../../src/core/answers/strip-picture.ts';
import type { ShortDossier } from '../../../src/core/checks/short-dossier.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import type { Picture } from '../../../src/core/message/picture.ts';
import { differenceOn } from '../../../src/core/query/differences.ts';
import { sessionOf } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';

const day = { 'as-of': '2031-03-04' };
const later = { 'as-of': '2031-03-20' };

function pictureOf(make: typeof stripPicture | typeof originsPicture, short: ShortDossier): Picture {
  const dossier = dossierOf({ questions: { pumps: { title: 'Pumps', unit: 'pumps' } }, ...short });
  const difference = differenceOn(dossier, 'pumps');
  const context = { ...sessionOf(dossier), zone: 'UTC', invocation: { command: 'differences', options: {} } };
  const block = difference === null ? null : make(difference, {}, context);
  if (block === null) throw new Error('there is a picture');
  return block.picture;
}

function rowsOf(short: ShortDossier): string[] {
  const picture = pictureOf(stripPicture, short);
  if (picture.kind !== 'strip') return [];
  return picture.panels.flatMap(({ rows }) =>
    rows.map(
      ({ speaker, date, marks }) =>
        `${textOf(speaker)}, ${textOf(date)}: ${marks.map(({ label }) => textOf(label)).join('; ')}`,
    ),
  );
}

describe('the rows of a strip', () => {
  const actors = { spokesman: { 'part-of': 'ministry' } };

  it('have one speaker and one date each, also where one body speaks by several voices on several days', () => {
    const claims = [
      { answers: 'pumps', value: '100', chain: ['ministry'], ...day },
      { answers: 'pumps', value: '200', chain: ['spokesman'], ...day },
      { answers: 'pumps', value: '300', chain: ['ministry'], ...later },
      { answers: 'pumps', value: 'about 300', chain: ['ministry'], ...later },
    ];
    expect([...new Set(rowsOf({ actors, claims }))].toSorted()).toEqual([
      'Ministry, as it stood on 20 March 2031: Ministry: 300 pumps; Ministry: about 300 pumps',
      'Ministry, as it stood on 4 March 2031: Ministry: 100 pumps',
      'Spokesman, as it stood on 4 March 2031: Spokesman: 200 pumps',
    ]);
  });

  it('are no more for a copy of a page', () => {
    const post = { claims: [{ id: 'a', answers: 'pumps', value: '100', chain: ['mayor'], ...day }] };
    const echo = {
      syndicates: 'post',
      claims: [{ id: 'b', answers: 'pumps', value: '100', chain: ['mayor'], ...day }],
    };
    expect(rowsOf({ sources: { post, echo } })).toEqual(rowsOf({ sources: { post } }));
  });

  it('are forty at most, and the last says how many more there are', () => {
    const claims = Array.from({ length: 50 }, (_, index) => {
      return { answers: 'pumps', value: `${100 + index}`, chain: [`speaker-${index}`], ...day };
    });
    const rows = rowsOf({ claims });
    expect(rows).toHaveLength(41);
    expect(rows.at(-1)).toBe('and 10 more, : ');
  });
});

describe('whoever has no source', () => {
  it('is so drawn, and every chain of theirs is drawn to its page', () => {
    const actors = { officials: { kind: 'anonymous' as const } };
    const own = { answers: 'pumps', chain: ['officials'], ...day };
    const open = { ...own, id: 'open', value: '100', 'chain-complete': false };
    const whole = { ...own, id: 'whole', value: '200' };
    const drawn = (claims: ShortDossier['claims']) => {
      const picture = pictureOf(originsPicture, { actors, claims: claims ?? [] });
      if (picture.kind !== 'origins') return [];
      return [picture.nodes.map(({ isOpen }) => isOpen), picture.links.map(({ how }) => how)];
    };
    expect(drawn([open])).toEqual([[true, false], ['relay']]);
    // one page, so that they are one box: something that they say is known to be theirs
    expect(drawn([open, whole])).toEqual([[false, false], ['relay']]);
    expect(drawn([whole, open])).toEqual([[false, false], ['relay']]);
  });
});

describe('the thread of a digest', () => {
  const names = ['one', 'two', 'three', 'four', 'five'];
  const numbers = names.filter((name) => name !== 'two');
  const dossier = dossierOf({
    questions: Object.fromEntries(
      names.map((name) => [name, { title: name, ...(name === 'two' ? { measure: 'yes-no' as const } : {}) }]),
    ),
    claims: names.flatMap((answers) =>
      ['mayor', 'army'].map((speaker, index) => {
        const [apart, values] = numbers.includes(answers) ? [day, ['100', '900']] : [day, ['yes', 'no']];
        return { answers, chain: [speaker], value: values[index] ?? '', ...apart };
      }),
    ),
  });
  const context = { ...sessionOf(dossier), zone: 'UTC', invocation: { command: 'digest', options: {} } };

  it('draws the three worst differences that can be drawn, each below its entry', () => {
    const [part] = digestThread(null, ['differences', 'pictures'], context);
    const blocks = part?.blocks ?? [];
    expect(blocks.map(({ kind }) => kind).filter((kind) => kind === 'picture')).toHaveLength(3);
    for (const [index, block] of blocks.entries()) {
      const above = blocks[index - 1];
      if (block.kind !== 'picture' || above?.kind !== 'entry') continue;
      expect(textOf(above.text)).toContain(textOf(block.picture.title));
    }
    expect(blocks.every(({ kind }, index) => kind !== 'picture' || blocks[index - 1]?.kind === 'entry')).toBe(true);
  });
});
