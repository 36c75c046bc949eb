import { expect, it } from 'vitest';
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
