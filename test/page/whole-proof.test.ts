import { expect, it } from 'vitest';
import { textOf } from '../../src/core/message/inline.ts';
import type { Invocation } from '../../src/core/message/invocation.ts';
import { words } from '../../src/core/message/phrase.ts';
import type { View } from '../../src/core/message/view.ts';
import { askWholeProof } from '../../src/page/whole-proof.ts';
import { openPage } from './support/open-page.ts';

const address = '/d/dprk-arms-russia/q/artillery-delivered?show=proof';

it('shows a proof on one page: its claims, its pairs and what changed on the way', async () => {
  const page = await openPage();
  const text = await (await page.get(address)).text();
  const at = (part: string) => text.indexOf(part);
  expect(at('budanov-koksans-given')).toBeGreaterThan(0);
  expect(at('<h2>Pair by pair</h2>')).toBeGreaterThan(at('budanov-koksans-given'));
  expect(at('<h2>What changed on the way</h2>')).toBeGreaterThan(at('<h2>Pair by pair</h2>'));
  expect(text.split('Both can be true only if rocket launchers').length).toBe(
    (await (await page.get(`${address}&page=1`)).text()).split('Both can be true only if rocket launchers').length,
  );
  expect(text).not.toMatch(/page \d+ of|Next page/);
  expect(text).toContain('<footer class="view">2 outlets');
  expect(text.length).toBeLessThan(100_000);
});

it('shows a certain page of a proof where that is asked for', async () => {
  const page = await openPage();
  const text = await (await page.get(`${address}&page=2`)).text();
  expect(text).toContain('page 2 of 3');
  expect(text).not.toContain('<h2>What changed on the way</h2>');
});

/** Answers with a proof of some pages, each of which knows of no more than the next one. */
function proofOf(pages: number) {
  return async ({ options }: Invocation): Promise<View> => {
    const page = Number(options.page ?? 1);
    const of = { what: 'page', page, pages: Math.min(page + 1, pages) } as const;
    return {
      title: [words('Proof')],
      blocks: [{ kind: 'paragraph', text: [words(`part ${page}`)] }],
      footer: [{ kind: 'count', text: `${of.page} of ${of.pages}`, of }, words(' · '), words('end')],
    };
  };
}

it.each([
  [5, ['part 1', 'part 2', 'part 3', 'part 4', 'part 5']],
  [7, ['part 1']],
])('a proof of %i pages that does not know how many they are is whole, or has its first page', async (pages, parts) => {
  const { blocks, footer } = await askWholeProof(
    { command: 'differences', options: { show: 'proof' } },
    proofOf(pages),
  );
  expect(blocks.flatMap((block) => (block.kind === 'paragraph' ? [textOf(block.text)] : []))).toEqual(parts);
  expect(textOf(footer)).toBe(parts.length > 1 ? 'end' : '1 of 2 · end');
});
