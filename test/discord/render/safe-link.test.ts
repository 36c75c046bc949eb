import { describe, expect, it } from 'vitest';
import { safeLink } from '../../../src/discord/render/safe-link.ts';

describe('an address', () => {
  it.each([
    ['https://a.example', 'https://a.example/'],
    ['HTTP://A.example/x?y=1#z', 'http://a.example/x?y=1#z'],
    ['https://a.example/b_c*d', 'https://a.example/b_c%2Ad'],
    ['https://a.example/x y>z', 'https://a.example/x%20y%3Ez'],
    ['https://a.example/?q=`|', 'https://a.example/?q=%60%7C'],
    ['https://a.example/\\x', 'https://a.example//x'],
  ])('%s may be a link to %s', (url, href) => {
    expect(safeLink(url)).toBe(href);
  });

  it.each([
    'javascript:alert(1)',
    'discord://x',
    'ftp://a.example',
    'https:a.example',
    'https:/a.example',
    'https//a.example',
    ' https://a.example',
    'http://[bad',
    'https://',
    'https://a.example/\u202Egpj',
    'https://a.example/\u200Bx',
    'https://a.example/\nx',
    '',
  ])('%j may not', (url) => {
    expect(safeLink(url)).toBeNull();
  });

  it('of 1,000 characters may be a link, a longer one may not', () => {
    const start = 'https://a.example/';
    const longest = `${start}${'x'.repeat(1_000 - start.length)}`;
    expect(safeLink(longest)).toBe(longest);
    expect(safeLink(`${longest}x`)).toBeNull();
  });
});
