import { expect, it } from 'vitest';
import { holdsName } from '../../../src/core/text/holds-name.ts';

it.each([
  ['Iran said so.', 'Iran'],
  ["Iran's officials said so.", 'Iran'],
  ['Officials of IRAN, they said.', 'Iran'],
  ['L’Iran l’a dit.', 'Iran'],
  ['Rene\u0301e spoke.', 'Ren\u00e9e'],
  ['Ann\u00a0Example spoke.', 'Ann Example'],
  ['Kim Jong\u2011un spoke.', 'Kim Jong-un'],
  ['Ann Ex\u00adample spoke.', 'Ann Example'],
  ['O’Hara spoke.', "O'Hara"],
  ['The U.S. said so.', 'U.S.'],
  ['朝鲜国防部说。', '国防部'],
  ['ロシアの国防省は述べた。', 'ロシア'],
  ['NHKは伝えた。', 'NHK'],
  ['กระทรวงกลาโหมกล่าวว่า', 'กระทรวงกลาโหม'],
  ['국방부는 말했다.', '국방부'],
  ['रक्षा मंत्रालय ने कहा', 'रक्षा मंत्रालय'],
  ['وزیر می\u200cگوید', 'وزیر'],
  ['Буданов заявив.', 'Буданов'],
])('"%s" holds the name "%s"', (text, name) => {
  expect(holdsName(text, ['Nobody', name])).toBe(true);
});

it.each([
  ['An Iranian said so.', 'Iran'],
  ['Iran-backed fighters said so.', 'Iran'],
  ['The pro-Iran paper wrote so.', 'Iran'],
  ['Daily8 wrote so.', 'Daily'],
  ['The 12th brigade', '2th brigade'],
  ['Los Angeles said so.', 'Łos'],
  ['За словами Буданова', 'Буданов'],
  ['अमेरिकी ने कहा', 'अमेरिक'],
  ['フィリピンは述べた', 'リピン'],
  ['주한국방부', '국방부'],
  ['Iran said so.', ''],
])('"%s" does not hold the name "%s"', (text, name) => {
  expect(holdsName(text, [name])).toBe(false);
});

it('finds a name after a longer word that holds it', () => {
  expect(holdsName('Iranians and Iran', ['Iran'])).toBe(true);
});
