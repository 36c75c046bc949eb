import type { Phrase } from '../../src/core/message/inline.ts';
import { typed } from '../../src/core/message/phrase.ts';
import type { Block, View } from '../../src/core/message/view.ts';

/** A text of about two hundred characters, or as long as a hundred of them, in a script. */
export const texts = {
  english:
    "South Korea's defence ministry says about 200 long-range artillery pieces were delivered by 7 February 2025, " +
    'and Kyrylo Budanov, who counts other systems, expects 120 more within half a year (“the same amount”).',
  ukrainian:
    'Міністерство оборони Південної Кореї повідомляє, що Північна Корея передала Росії близько двохсот далекобійних ' +
    'артилерійських систем, а начальник розвідки очікує ще сто двадцять упродовж пів року.',
  chinese:
    '韩国国防部表示，朝鲜已向俄罗斯运送了大约二百门远程火炮，并可能继续提供更多武器。情报部门负责人预计半年内还会有一百二十门。',
  korean:
    '한국 국방부는 북한이 러시아에 약 이백 문의 장사정포를 제공했다고 밝혔다. 정보국장은 반년 안에 백이십 문이 더 올 것으로 본다.',
  arabic:
    'قالت وزارة الدفاع في كوريا الجنوبية إن كوريا الشمالية سلمت روسيا نحو مئتي قطعة مدفعية بعيدة المدى، ' +
    'ويتوقع رئيس الاستخبارات مئة وعشرين قطعة أخرى خلال نصف عام',
  thai:
    'กระทรวงกลาโหมเกาหลีใต้ระบุว่าเกาหลีเหนือส่งมอบปืนใหญ่ระยะไกลให้รัสเซียประมาณสองร้อยกระบอก ' +
    'และหัวหน้าหน่วยข่าวกรองคาดว่าจะมีอีกหนึ่งร้อยยี่สิบกระบอกภายในครึ่งปี',
  hindi:
    'दक्षिण कोरिया के रक्षा मंत्रालय का कहना है कि उत्तर कोरिया ने रूस को लगभग दो सौ लंबी दूरी की तोपें सौंपी हैं, ' +
    'और खुफ़िया प्रमुख आधे साल में एक सौ बीस और की उम्मीद करते हैं',
  signs: '✕ conflict · ◐ depends · ↻ updated · ○ both can be true · ＝ agree · ≈ worded 🇰🇵 ⚠️ ✅ 🔁 👍🏽 → ← ‡ 180–220',
  long: `https://example.org/${'a-very-long-path/'.repeat(6)} ${'x'.repeat(90)} INTERNATIONAL COMMITTEE OF THE RED CROSS`,
} as const;

/** Views that hold each kind of block with a text in it, by name. */
export function measuredViews(text: string): Readonly<Record<string, View>> {
  const phrase = [typed(text)];
  const short = [typed(firstOf(text, 24))];
  const action = (label: Phrase) => ({ kind: 'button', label, invocation: { command: 'about', options: {} } }) as const;
  const view = (blocks: readonly Block[]): View => ({ title: [], blocks, footer: [] });
  return {
    paragraph: view([{ kind: 'paragraph', text: phrase }]),
    heading: view([{ kind: 'heading', text: phrase }]),
    title: { title: [typed(firstOf(text, 100))], blocks: [{ kind: 'paragraph', text: short }], footer: [] },
    list: view([{ kind: 'list', items: [{ text: phrase, details: [short, phrase] }] }]),
    entry: view([{ kind: 'entry', text: phrase, lines: [phrase, short], small: [phrase] }]),
    small: { ...view([{ kind: 'small', text: phrase }]), footer: short },
    quote: view([{ kind: 'quote', text: phrase }]),
    notice: view([{ kind: 'notice', tone: 'warning', text: phrase }]),
    facts: view([
      {
        kind: 'facts',
        facts: [
          { label: short, value: phrase },
          { label: short, value: short },
        ],
      },
    ]),
    actions: view([
      { kind: 'paragraph', text: short },
      { kind: 'actions', actions: Array.from({ length: 5 }, () => action(short)) },
    ]),
  };
}

function firstOf(text: string, count: number): string {
  return Array.from(text).slice(0, count).join('').trim();
}
