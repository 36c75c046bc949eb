import { describe, expect, test } from 'vitest';
import { linesIn, textWidth } from '../../../src/core/text/text-width.ts';

describe('the width of a text', () => {
  // Advances of Noto Sans and the Noto fonts of each script, in em, as Chromium measures them.
  test.each([
    ["South Korea's defence ministry says about 200 pieces were delivered.", 32.4],
    ['Міністерство оборони Південної Кореї повідомляє', 24.6],
    ['Το υπουργείο Άμυνας της Νότιας Κορέας', 19.3],
    ['韩国国防部表示，朝鲜已向俄罗斯运送了', 18],
    ['韓国国防省は、北朝鮮がロシアに', 15],
    ['한국 국방부는 북한이 러시아에', 12.7],
    ['قالت وزارة الدفاع في كوريا الجنوبية', 15],
    ['กระทรวงกลาโหมเกาหลีใต้ระบุว่า', 12.6],
    ['दक्षिण कोरिया के रक्षा मंत्रालय का कहना है', 15.5],
    ['🇰🇵⚠️👍🏽', 3.7],
  ])('is that of "%s" within a tenth', (text, measured) => {
    expect(textWidth(text) / measured).toBeGreaterThan(0.9);
    expect(textWidth(text) / measured).toBeLessThan(1.1);
  });

  test('is nothing for marks and signs that nobody sees', () => {
    expect(textWidth('\u0301\u200B\u200D\uFE0F')).toBe(0);
    expect(textWidth('e\u0301')).toBe(textWidth('é'));
  });
});

describe('lines', () => {
  test('are none of an empty text or of spaces', () => {
    expect([linesIn('', 10), linesIn('   ', 10)]).toEqual([0, 0]);
  });

  test('break at spaces and behind hyphens, and not at a no-break space', () => {
    const width = textWidth('long-') + 0.1;
    expect(linesIn('long long', width)).toBe(2);
    expect(linesIn('long-long', width)).toBe(2);
    expect(linesIn('aaaa aaa', textWidth('aaaa '))).toBe(2);
    expect(linesIn('aa aa\u00A0aa', textWidth('aa aa') + 0.1)).toBe(2);
  });

  test('break anywhere in scripts without spaces, and in a word that is too long', () => {
    expect(linesIn('中'.repeat(25), 10)).toBe(3);
    expect(linesIn(`ab ${'中'.repeat(19)}`, 10)).toBe(3);
    expect(linesIn('x'.repeat(100), textWidth('x'.repeat(30)))).toBe(4);
  });

  test('leave out the space at which they break', () => {
    expect(linesIn('aaaa aaaa', textWidth('aaaa'))).toBe(2);
  });
});
