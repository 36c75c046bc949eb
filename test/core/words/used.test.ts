import { expect, it } from 'vitest';
import { english } from '../../../src/core/words/en.ts';
import { readTree } from '../../support/read-tree.ts';

it('holds no sentence that nobody says', () => {
  const tree = [...readTree(['src', 'commands'], '.ts')].filter(([path]) => !path.startsWith('src/core/words/'));
  const code = tree.map(([, text]) => text).join('\n');
  const unused = Object.keys(english).filter((key) => !new RegExp(`\\.${key}\\b`, 'u').test(code));
  expect(unused).toEqual([]);
});
